import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { root } from '../fresh.mjs'
import { cpuOf, measureTogether } from './baseline.mjs'
import { figure, median, quantile } from './figures.mjs'

/** Most CPU milliseconds of one run, seconds of 10,000 runs on two workers, growth at ten times the places, seek. */
const budgets = { run: 4, tenThousand: 25, growth: 12, seek: 50 }
const rounds = 9
const runsPerRound = 60
/** Runs before any is counted: until then the engine compiles what is hot. */
const warmUp = 200
const times = 10

/** Everything that is measured in Node: runs in an ensemble, growth with places, replay. */
export async function measureInNode(bench, engine) {
  const command = measureCommand(engine.scenario.manifest.id)
  return [
    ...ensembles(bench, engine),
    ...command,
    ...growth(bench, engine),
    ...growthWithHours(bench, engine),
    ...(await replays(bench, engine)),
  ]
}

function ensembles(bench, engine) {
  let seed = 0
  const play = (of, runs = runsPerRound) => bench.playEnsemble(of, runs, ++seed)
  // The hours of the record alone, as the budget counts them; a run of the product goes on for some days.
  const record = bench.openLonger(engine, 0)
  for (const of of [record, engine]) play(of, warmUp)
  const { unitMs, runs, whole } = measureTogether({ runs: () => play(record), whole: () => play(engine) }, rounds)
  const hours = [record, engine].map((of) => bench.sizeOf(of).hours)
  const note = `median of ${rounds} rounds of ${runsPerRound} runs after ${warmUp}, in one thread`
  return [
    figure('baseline', '10 million rounds of integer mixing, the unit of the ratios', unitMs, 'ms CPU'),
    figure('run', `one run of the record’s ${hours[0]} hours in an ensemble`, runs.ms / runsPerRound, 'ms CPU', {
      budget: budgets.run,
      note,
    }),
    figure('run-whole', `one run of all ${hours[1]} hours`, whole.ms / runsPerRound, 'ms CPU', { note }),
    figure('run-ratio', 'one run of all hours, in units of the baseline', whole.ratio / runsPerRound, 'units', {
      note: `fastest round ${rounded1(whole.leastMs / runsPerRound)} ms a run`,
    }),
  ]
}

/**
 * The command line as it is used, on two threads; what ten thousand runs come to follows from two lengths. Both are long
 * enough that the engine has compiled what is hot, as it has for nearly all of ten thousand.
 */
function measureCommand(scenario) {
  const few = 500
  const many = 2500
  const costs = []
  for (let i = 0; i < 3; i++) {
    const [short, long] = [few, many].map((runs) => commandCost(scenario, runs))
    costs.push({ perRun: (long.cpuMs - short.cpuMs) / (many - few), start: short.cpuMs, seconds: long.seconds })
  }
  const perRun = median(costs.map((cost) => cost.perRun))
  const start = median(costs.map((cost) => cost.start)) - few * perRun
  return [
    figure('command-start', 'start of the command line: loading, checking, two threads', start, 'ms CPU'),
    figure('ten-thousand', '10,000 runs on two workers, from CPU time', (start + 10_000 * perRun) / 2 / 1000, 's', {
      budget: budgets.tenThousand,
      note: `${rounded1(perRun)} ms CPU a run between ensembles of ${few} and ${many} runs, shared by two`,
    }),
  ]
}

const rounded1 = (value) => Math.round(value * 10) / 10

function commandCost(scenario, runs) {
  const preload = pathToFileURL(join(root, 'tools', 'bench', 'cpuAtExit.mjs')).href
  const program = join(root, 'dist-node', 'sim.mjs')
  const asked = ['ensemble', scenario, '--runs', String(runs), '--workers', '2', '--seed', '1', '--json']
  const result = spawnSync(process.execPath, ['--import', preload, program, ...asked], {
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  })
  if (result.status !== 0) throw new Error(`the ensemble failed: ${result.stderr.slice(0, 400)}`)
  const told = result.stderr.split('\n').find((line) => line.startsWith('{"cpuUsage"'))
  const { user, system } = JSON.parse(told).cpuUsage
  return { cpuMs: (user + system) / 1000, seconds: JSON.parse(result.stdout).seconds }
}

/** The hours of a run with one country and with ten of it joined by roads, in turn, at the same seeds. */
function growth(bench, engine) {
  const large = bench.openEnlarged(engine, times)
  const seeds = [1, 2, 3]
  const incidents = { one: 0, ten: 0 }
  const pass = (which, of) => () => {
    incidents[which] = seeds.reduce((sum, seed) => sum + bench.passHours(of, seed), 0)
  }
  const { one, ten } = measureTogether({ one: pass('one', engine), ten: pass('ten', large) }, 5)
  const [small, big] = [bench.sizeOf(engine), bench.sizeOf(large)]
  return [
    figure('growth', `cost of the hours at ${times} times the places, to that at one`, ten.ms / one.ms, 'times', {
      budget: budgets.growth,
      note:
        `${small.places} places and ${small.cells} cells against ${big.places} and ${big.cells}; ` +
        `incidents ${rounded1(incidents.ten / incidents.one)} times`,
    }),
  ]
}

/** Quiet hours after the record, in turn at the same seeds: what the hours before cost is taken off both. */
function growthWithHours(bench, engine) {
  const hours = 1000
  const seeds = [1, 2]
  const engines = [0, hours, times * hours].map((tail) => bench.openLonger(engine, tail))
  const pass = (of) => () => {
    for (const seed of seeds) bench.passHours(of, seed)
  }
  const [none, one, ten] = engines.map(pass)
  const measured = measureTogether({ none, one, ten }, 5)
  const [few, many] = [measured.one.ms - measured.none.ms, measured.ten.ms - measured.none.ms]
  return [
    figure(
      'growth-hours',
      `cost of ${times * hours} hours after the record, to that of ${hours}`,
      many / few,
      'times',
      {
        budget: budgets.growth,
        note: `${rounded1((many / seeds.length / times / hours) * 1000)} µs CPU an hour`,
      },
    ),
  ]
}

async function replays(bench, engine) {
  const record = await bench.playedRun(engine, 7)
  const end = record.hour
  const hours = Array.from({ length: 21 }, (_, i) => Math.round((end * i) / 20))
  for (const hour of hours) bench.seek(engine, record, hour)
  const samples = hours.map(() => [])
  const whole = []
  for (let round = 0; round < 5; round++) {
    for (const [i, hour] of hours.entries()) samples[i].push(cpuOf(() => bench.seek(engine, record, hour)))
    whole.push(cpuOf(() => bench.verify(engine, record)))
  }
  const costs = samples.map(median)
  return [
    figure('seek', 'seek in a recorded run to the dearest of 21 hours', Math.max(...costs), 'ms CPU', {
      budget: budgets.seek,
      note: `from its first hour, without kept states; the median hour ${rounded1(quantile(costs, 0.5))} ms`,
    }),
    ...looks(bench, engine, record, hours),
    choice(bench, engine, record),
    figure('verify', 'replay of a whole run with every event and hash compared', median(whole), 'ms CPU', {
      note: `${record.commands.length} orders, ${record.events.length} events`,
    }),
  ]
}

/** The same hours through kept states, as a debrief seeks; from the last to the first, so that none goes on from another. */
function looks(bench, engine, record, hours) {
  const kept = [0, 1, 2].map(() => cpuOf(() => bench.keep(engine, record)))
  const playback = bench.keep(engine, record)
  const written = [0, 1, 2].map(() => cpuOf(() => bench.writeDown(engine, playback)))
  const chronicle = bench.writeDown(engine, playback)
  const samples = hours.map(() => [])
  for (let round = 0; round < 7; round++) {
    for (let i = hours.length - 1; i >= 0; i--) {
      const cost = cpuOf(() => bench.lookAt(engine, playback, chronicle, hours[i]))
      if (round > 1) samples[i].push(cost)
    }
  }
  const costs = samples.map(median)
  return [
    figure('look', 'seek in a debrief to the dearest of 21 hours', Math.max(...costs), 'ms CPU', {
      budget: budgets.seek,
      note: `through kept states, with what a seat knew, what was so and the gaps; the median hour ${rounded1(quantile(costs, 0.5))} ms`,
    }),
    figure('keep', 'a run played once for a debrief, with states kept', median(kept), 'ms CPU', {
      note: `all that was told and so, for the gaps: ${rounded1(median(written))} ms more, once`,
    }),
  ]
}

/** The first results of a choice with all that comes before them, and its further runs. */
function choice(bench, engine, record) {
  const [few, many] = [21, 63]
  let play = () => {}
  const first = cpuOf(() => {
    play = bench.beginChoice(engine, record)
    play(few)
  })
  const more = cpuOf(() => play(many))
  return figure('choice', `first ${few} runs of a choice between three options`, first, 'ms CPU', {
    note: `the run they leave played anew; each further run ${rounded1(more / many)} ms`,
  })
}
