// npm run bench: measures the built product and says which budget is met and which is missed.
//   npm run bench -- [--json] [--only sizes,node,machines,map,reruns,choice,branches,checks] [--scenario ID] [--seat ID] [--plan ID]
// What each figure means, and what was measured when: docs/bench.md.
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { availableParallelism, loadavg } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { parseArgs } from 'node:util'
import { ensureBuilt, ensureInstalled, root } from './fresh.mjs'
import { requireBrowser } from './programs.mjs'

const parts = ['sizes', 'node', 'machines', 'map', 'reruns', 'choice', 'branches', 'checks']
const withoutBrowser = ['node', 'machines']
const options = readOptions()
const chosen = options.only?.split(',') ?? parts
const needsBrowser = chosen.some((part) => !withoutBrowser.includes(part))

ensureInstalled()
if (needsBrowser) process.env.BROWSER_PATH = requireBrowser()
toldApart(ensureBuilt)
const bench = await import(pathToFileURL(builtBench()).href)
const { measureInNode } = await import('./bench/inNode.mjs')
const { measureMachines } = await import('./bench/machineSpeed.mjs')
const { measureFirstLoad } = await import('./bench/firstLoad.mjs')
const { measureMap } = await import('./bench/mapCost.mjs')
const { measureChoice } = await import('./bench/choice.mjs')
const { measureBranches } = await import('./bench/branches.mjs')
const { measureChecks } = await import('./bench/checks.mjs')
const { measureReruns } = await import('./bench/reruns.mjs')
const { launch } = await import('./bench/page.mjs')
const { serveBuilt } = await import('./bench/site.mjs')
const { table } = await import('./bench/table.mjs')

const engine = bench.open(options.scenario)
const { seats, plans } = engine.scenario.play
const game = {
  seat: options.seat ?? seats[0].id,
  // The plan with the fewest windows: hours pass longest without a stop.
  plan: options.plan ?? [...plans].sort((a, b) => a.windows.length - b.windows.length)[0].id,
  seed: 7,
}
const site = await serveBuilt(join(root, 'dist'))
const browser = needsBrowser ? await launch() : null
const machine = {
  date: new Date().toISOString().slice(0, 10),
  platform: `${process.platform} ${process.arch}`,
  cores: availableParallelism(),
  node: process.versions.node,
  chromium: browser?.version() ?? null,
  loadAtStart: loadavg()[0],
}
const works = {
  sizes: () => measureFirstLoad(browser, site, engine.scenario.manifest.id),
  node: () => measureInNode(bench, engine),
  machines: () => measureMachines(bench, engine),
  map: () => measureMap(browser, site, engine.scenario.manifest.id, game),
  reruns: async () => measureReruns(browser, site, bench.fileOf(await bench.playedRun(engine, 7))),
  choice: async () => measureChoice(browser, site, bench.fileOf(await bench.playedRun(engine, 7))),
  branches: async () =>
    measureBranches(browser, site, bench.fileOf(bench.withBranches(engine, await bench.playedRun(engine, 7)))),
  checks: () => measureChecks(browser, site, engine.scenario.manifest.title),
}
const figures = []
try {
  for (const part of chosen) {
    console.error(`Measuring: ${part} …`)
    figures.push(...(await works[part]()).map((one) => ({ part, ...one })))
  }
} finally {
  await browser?.close()
  await site.close()
}
const told = { machine: { ...machine, loadAtEnd: loadavg()[0] }, figures }
console.log(options.json ? JSON.stringify(told, null, 2) : table(told))

function readOptions() {
  try {
    const { values } = parseArgs({
      options: {
        json: { type: 'boolean', default: false },
        only: { type: 'string' },
        scenario: { type: 'string', default: 'osh-2010' },
        seat: { type: 'string' },
        plan: { type: 'string' },
      },
    })
    const unknown = values.only?.split(',').find((part) => !parts.includes(part))
    if (unknown !== undefined) throw new Error(`"${unknown}" is no part of the bench. Parts: ${parts.join(', ')}.`)
    return values
  } catch (error) {
    console.error(`${error.message}\nUse: npm run bench -- [--json] [--only ${parts.join(',')}] [--scenario ID]`)
    process.exit(2)
  }
}

/** What a build prints goes to the other stream, so that `--json` prints nothing else. */
function toldApart(work) {
  const plain = console.log
  console.log = console.error
  try {
    work()
  } finally {
    console.log = plain
  }
}

/** Path of the engine built for the bench; built anew when the product was. */
function builtBench() {
  const built = join(root, 'dist-node', 'bench.mjs')
  const stamp = join(root, 'dist-node', '.bench')
  const made = readFileSync(join(root, 'dist', '.built'), 'utf8')
  if (existsSync(built) && existsSync(stamp) && readFileSync(stamp, 'utf8') === made) return built
  const vite = join(root, 'node_modules', 'vite', 'bin', 'vite.js')
  const asked = [vite, 'build', '--config', 'vite.bench.config.ts', '--logLevel', 'warn']
  const { status } = spawnSync(process.execPath, asked, { cwd: root, stdio: ['ignore', 2, 2] })
  if (status !== 0) process.exit(status ?? 1)
  writeFileSync(stamp, made)
  return built
}
