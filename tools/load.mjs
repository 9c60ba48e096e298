// npm run load: classes of simulated students against the built server, on this machine. See docs/scale.md.
import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { monitorEventLoopDelay } from 'node:perf_hooks'
import { parseArgs } from 'node:util'
import { measureAppends } from './class/appends.mjs'
import { audit } from './class/audit.mjs'
import { counted, percentile, rounded } from './class/figures.mjs'
import { Lesson, until } from './class/lesson.mjs'
import { echoOf } from './class/person.mjs'
import { startServer } from './class/serverChild.mjs'
import { freePort } from './freePort.mjs'
import { ensureBuilt, ensureInstalled } from './fresh.mjs'
import { startPostgres } from './postgres.mjs'
import { startRedis } from './redis.mjs'

const usage = `Use: npm run load -- [--sessions 40] [--students 30] [--seconds 60] [--rate 0.1] [--worlds 2] [--seed 1]
                    [--scenario osh-2010] [--plan lesson-45] [--polling] [--postgres] [--processes 1] [--core N] [--lines 0]
                    [--find-limit] [--appends N] [--json]
  --rate     commands of one student in a second (0.1: one in ten seconds)
  --polling  without WebSocket
  --postgres over a PostgreSQL of its own that writes through to the disk, in place of the file
  --processes  several over a PostgreSQL and a Redis of their own, students of a class on all of them; cpu and rssMb are of all together
  --lines    lines that each team has said before it is measured, as late in a lesson
  --core     the one processor core that the server may use (Linux)
  --find-limit  adds sessions until the 95th percentile of echo passes 100 ms, and says what gave
  --appends  without a server: how many events the store alone keeps in a second, each session one after another`

const warmUp = 3
const budget = 100

function options() {
  try {
    const { values } = parseArgs({
      options: {
        sessions: { type: 'string', default: '40' },
        students: { type: 'string', default: '30' },
        seconds: { type: 'string', default: '60' },
        rate: { type: 'string', default: '0.1' },
        worlds: { type: 'string', default: '2' },
        processes: { type: 'string', default: '1' },
        lines: { type: 'string' },
        seed: { type: 'string', default: '1' },
        scenario: { type: 'string', default: 'osh-2010' },
        plan: { type: 'string', default: 'lesson-45' },
        polling: { type: 'boolean', default: false },
        core: { type: 'string' },
        postgres: { type: 'boolean', default: false },
        appends: { type: 'string' },
        'find-limit': { type: 'boolean', default: false },
        json: { type: 'boolean', default: false },
      },
    })
    const number = (name) => {
      const value = Number(values[name])
      if (!Number.isFinite(value) || value <= 0) throw new Error(`--${name} ${values[name]}: give a number above 0.`)
      return value
    }
    const numbers = ['sessions', 'students', 'seconds', 'rate', 'worlds', 'processes', 'seed'].map((name) => [
      name,
      number(name),
    ])
    return {
      ...Object.fromEntries(numbers),
      scenario: values.scenario,
      plan: values.plan,
      transport: values.polling ? 'polling' : 'websocket',
      core: values.core === undefined ? null : Number(values.core),
      store: values.postgres || Number(values.processes) > 1 ? 'postgres' : 'file',
      appends: values.appends === undefined ? null : Number(values.appends),
      lines: values.lines === undefined ? 0 : Number(values.lines),
      findLimit: values['find-limit'],
      json: values.json,
    }
  } catch (error) {
    console.error(`${error.message}\n${usage}`)
    process.exit(2)
  }
}

/** Lets so many more classes begin. */
async function open(lessons, count, { asked, servers, key }) {
  const all = Array.from({ length: count }, (_, at) => {
    const { seed, worlds, scenario, plan, transport } = asked
    const number = lessons.length + at
    return new Lesson({
      addresses: servers.map(({ address }) => address),
      key,
      number,
      seed,
      worlds,
      scenario,
      plan,
      transports: [transport],
    })
  })
  const waiting = [...all]
  const worker = async () => {
    for (let lesson = waiting.shift(); lesson; lesson = waiting.shift()) {
      await lesson.open(asked.students)
      if (asked.lines > 0) await lesson.talk(asked.lines)
    }
  }
  await Promise.all(Array.from({ length: 4 }, worker))
  lessons.push(...all)
}

/** What all processes used together; of the event loops' delays the longest. */
async function usageOf(servers) {
  const all = await Promise.all(servers.map((server) => server.usage()))
  const sum = (name) => all.reduce((total, usage) => total + usage[name], 0)
  return {
    cpuSeconds: sum('cpuSeconds'),
    rss: sum('rss'),
    views: sum('views'),
    dropped: sum('dropped'),
    loop99: Math.max(...all.map(({ loop99 }) => loop99)),
  }
}

/** Lets all classes run for so many seconds, and measures. */
async function measure(lessons, seconds, { asked, servers }) {
  for (const lesson of lessons) lesson.run(asked.rate)
  await new Promise((resolve) => setTimeout(resolve, warmUp * 1000))
  const loop = monitorEventLoopDelay({ resolution: 10 })
  loop.enable()
  const before = await usageOf(servers)
  const from = performance.now()
  const bytes = () => lessons.reduce((sum, { students }) => sum + students.reduce((all, one) => all + one.bytes, 0), 0)
  const bytesBefore = bytes()
  await new Promise((resolve) => setTimeout(resolve, seconds * 1000))
  const after = await usageOf(servers)
  const to = performance.now()
  const received = bytes() - bytesBefore
  loop.disable()
  for (const lesson of lessons) lesson.rest()
  const people = lessons.flatMap((lesson) => lesson.people)
  await until(() => people.every(({ pending }) => pending.size === 0), 20_000).catch(() => undefined)
  // Views that are on their way still count.
  await until(() => people.every(({ taken }) => taken.every(({ seenAt }) => seenAt !== null)), 5000).catch(
    () => undefined,
  )
  const measured = people.flatMap(({ taken }) => taken.filter(({ sentAt }) => sentAt >= from && sentAt < to))
  const echoes = measured.map(echoOf)
  const seen = echoes.filter((echo) => echo !== null)
  const took = (to - from) / 1000
  return {
    p50: percentile(seen, 0.5),
    p95: percentile(seen, 0.95),
    p99: percentile(seen, 0.99),
    unseen: echoes.length - seen.length,
    unanswered: people.reduce((sum, { pending }) => sum + pending.size, 0),
    perSecond: rounded(measured.length / took),
    viewsPerSecond: rounded((after.views - before.views) / took),
    cpu: rounded((after.cpuSeconds - before.cpuSeconds) / took, 3),
    rssMb: rounded(after.rss / 2 ** 20),
    // What a student's connection takes, uncompressed.
    kbPerStudentMinute: rounded(
      received / 1024 / (took / 60) / lessons.reduce((sum, { students }) => sum + students.length, 0),
    ),
    dropped: after.dropped,
    serverLoop99: rounded(after.loop99 * 1000),
    // How late this program itself was: what it measures is not finer than that.
    ownLoop99: rounded(loop.percentile(99) / 1e6),
  }
}

/** What kept the server from being faster, as far as the figures tell. */
function gave({ cpu, ownLoop99, serverLoop99, unanswered }) {
  if (ownLoop99 > budget) return 'this program, which could not follow: the server may hold more'
  if (cpu > 0.85 * asked.processes) return 'the processor: the server keeps its core busy'
  if (serverLoop99 > budget / 2) {
    return `the one thread of the server: views of many sessions wait for one another (it was late by ${serverLoop99} ms or more a hundredth of the time, and busy ${cpu} of it)`
  }
  return unanswered > 0
    ? 'answers that did not come'
    : 'neither the thread of the server nor this program: look at the disk'
}

async function findLimit(lessons, around) {
  const steps = []
  for (;;) {
    let figures
    try {
      await open(lessons, steps.length === 0 ? around.asked.sessions : Math.ceil(around.asked.sessions / 2), around)
      figures = await measure(lessons, around.asked.seconds, around)
    } catch (error) {
      return {
        steps,
        limit: { sessions: steps.at(-1)?.sessions ?? 0, gave: `the server let no more in: ${error.message}` },
      }
    }
    steps.push({ sessions: lessons.length, ...figures })
    if (!around.asked.json) console.log(`${lessons.length} sessions: ${JSON.stringify(figures)}`)
    if (figures.p95 > budget) {
      return { steps, limit: { sessions: steps.at(-2)?.sessions ?? 0, p95: steps.at(-2)?.p95, gave: gave(figures) } }
    }
  }
}

const asked = options()
ensureInstalled()
ensureBuilt()
const data = mkdtempSync(join(tmpdir(), 'load-'))
const key = 'load-of-this-machine-only'
const lessons = []
let failed = false
let postgres = null
let redis = null
try {
  if (asked.store === 'postgres') postgres = await startPostgres({ durable: true })
  if (asked.processes > 1) redis = await startRedis()
  if (asked.appends === null) await load({ data, store: postgres?.url, redis: redis?.url })
  else show(await measureAppends(postgres?.url ?? join(data, 'classroom.db'), asked.sessions, asked.appends))
} catch (error) {
  console.error(error)
  failed = true
} finally {
  await redis?.stop()
  await postgres?.stop()
  rmSync(data, { recursive: true, force: true })
}
process.exit(failed ? 1 : 0)

function show(found) {
  const { json, findLimit: _, ...ran } = asked
  const result = { ...found, options: ran }
  console.log(json ? JSON.stringify(result) : result)
}

async function load(settings) {
  const ports = await Promise.all(Array.from({ length: asked.processes }, freePort))
  const servers = await Promise.all(ports.map((port) => startServer({ ...settings, port, key, core: asked.core })))
  const around = { asked, servers, key }
  if (!asked.findLimit) await open(lessons, asked.sessions, around)
  const found = asked.findLimit ? await findLimit(lessons, around) : await measure(lessons, asked.seconds, around)
  const totals = { acknowledged: 0, lost: 0, doubled: 0, events: 0 }
  for (const lesson of lessons.filter(({ session }) => session)) {
    const { log } = await lesson.export()
    const figures = audit(log, lesson.people)
    for (const name of Object.keys(totals)) totals[name] += figures[name]
  }
  for (const lesson of lessons) lesson.close()
  await Promise.all(servers.map((server) => server.stop()))
  const refused = counted(lessons.flatMap(({ people }) => people.flatMap((person) => person.refused)))
  const kept = readdirSync(data).reduce((sum, name) => sum + statSync(join(data, name)).size, 0)
  const storeMb = asked.store === 'file' ? { storeMb: rounded(kept / 2 ** 20, 2) } : {}
  show({ ...found, ...totals, ...storeMb, refused })
  failed = totals.lost > 0 || totals.doubled > 0
}
