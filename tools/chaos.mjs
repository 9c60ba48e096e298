// npm run chaos: kills the built server at random instants while classes play, and looks whether anything is missing afterwards.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { audit } from './class/audit.mjs'
import { chanceFrom, pick } from './class/chance.mjs'
import { counted, percentile, rounded } from './class/figures.mjs'
import { Lesson, until } from './class/lesson.mjs'
import { replayer } from './class/replay.mjs'
import { startServer } from './class/serverChild.mjs'
import { freePort } from './freePort.mjs'
import { ensureBuilt, ensureInstalled } from './fresh.mjs'
import { startPostgres } from './postgres.mjs'
import { startRedis } from './redis.mjs'

const usage = `Use: npm run chaos -- [--kills 100] [--processes 1] [--sessions 3] [--students 8] [--worlds 2] [--rate 2] [--seed 1]
                     [--polling] [--scenario osh-2010] [--plan lesson-45] [--json]
  --processes 2  two processes over a Redis and a PostgreSQL of their own; one of them is killed each time
  --rate         commands of one student in a second`

/** Milliseconds between a server that is up and its end: at least, and at most. */
const upFrom = 20
const upTo = 2500
/** The same with two processes: by then all students of the one before are served again. */
const apartFrom = 500
const apartTo = 2500

function options() {
  try {
    const { values } = parseArgs({
      options: {
        kills: { type: 'string', default: '100' },
        processes: { type: 'string', default: '1' },
        sessions: { type: 'string', default: '3' },
        students: { type: 'string', default: '8' },
        worlds: { type: 'string', default: '2' },
        rate: { type: 'string', default: '2' },
        seed: { type: 'string', default: '1' },
        scenario: { type: 'string', default: 'osh-2010' },
        plan: { type: 'string', default: 'lesson-45' },
        polling: { type: 'boolean', default: false },
        json: { type: 'boolean', default: false },
      },
    })
    const number = (name) => {
      const value = Number(values[name])
      if (!Number.isFinite(value) || value <= 0) throw new Error(`--${name} ${values[name]}: give a number above 0.`)
      return value
    }
    const numbers = ['kills', 'processes', 'sessions', 'students', 'worlds', 'rate', 'seed'].map((name) => [
      name,
      number(name),
    ])
    const { scenario, plan, json } = values
    return {
      ...Object.fromEntries(numbers),
      scenario,
      plan,
      transport: values.polling ? 'polling' : 'websocket',
      json,
    }
  } catch (error) {
    console.error(`${error.message}\n${usage}`)
    process.exit(2)
  }
}

const asked = options()
ensureInstalled()
ensureBuilt()
const sleep = (ms) => new Promise((resolve) => setTimeout(resolve, ms))
const random = chanceFrom(asked.seed)
const key = 'chaos-of-this-machine-only'
const data = mkdtempSync(join(tmpdir(), 'chaos-'))
const several = asked.processes > 1
const tell = (text) => asked.json || console.log(text)
const stops = []

/** When each person was last told that something of theirs is kept. */
const lastAck = new Map()

async function stores() {
  if (!several) return { data }
  const [redis, postgres] = await Promise.all([startRedis(), startPostgres({ durable: true })])
  stops.push(redis.stop, postgres.stop)
  return { data, store: postgres.url, redis: redis.url }
}

/** Lets so many lessons begin, spread over the servers. */
async function begin(servers) {
  const addresses = servers.map(({ address }) => address)
  const { seed, scenario, plan, transport, sessions, students, worlds, rate } = asked
  const lessons = Array.from({ length: sessions }, (_, number) => {
    const onAck = (person) => lastAck.set(person, performance.now())
    const turned = [...addresses.slice(number % addresses.length), ...addresses.slice(0, number % addresses.length)]
    return new Lesson({
      addresses: turned,
      key,
      number,
      seed,
      worlds,
      scenario,
      plan,
      transports: [transport],
      onAck,
    })
  })
  await Promise.all(lessons.map((lesson) => lesson.open(students)))
  for (const lesson of lessons) lesson.run(rate)
  return lessons
}

/** Milliseconds from `killed` until each student had something kept again; every one tries at once. */
async function servedAgain(lessons, killed) {
  const students = lessons.flatMap((lesson) => lesson.students)
  for (const student of students)
    if (student.pending.size === 0) student.send({ type: 'say', text: `again ${random()}` })
  const since = (student) => (lastAck.get(student) ?? 0) - killed
  await until(() => students.every((student) => since(student) > 0), 60_000)
  return students.map(since)
}

/** Something of the lesson's course now and then, so that worlds go on and back under fire. */
async function teach(lesson) {
  const { name, window } = lesson.teacher.view.lesson.phase
  const command =
    name !== 'window' ? null : window < 2 && random() < 0.7 ? 'close-window' : window > 0 ? 'step-back' : null
  if (command) lesson.teacher.send({ type: command })
}

async function chaos(settings) {
  const ports = await Promise.all(Array.from({ length: asked.processes }, freePort))
  const start = (at) => startServer({ ...settings, port: ports[at], key })
  const servers = await Promise.all(ports.map((_, at) => start(at)))
  stops.push(async () => {
    for (const server of servers) await server.stop()
  })
  const lessons = await begin(servers)
  const served = []
  for (let kill = 1; kill <= asked.kills; kill += 1) {
    if (several) await sleep(apartFrom + random() * (apartTo - apartFrom))
    else await sleep(upFrom + random() * (upTo - upFrom))
    const at = Math.floor(random() * servers.length)
    if (kill % 6 === 0) await teach(pick(lessons, random))
    const killed = performance.now()
    await servers[at].kill()
    if (several) served.push(...(await servedAgain(lessons, killed)))
    servers[at] = await start(at)
    if (kill % 10 === 0)
      tell(
        `${kill} kills, ${lessons.flatMap(({ people }) => people.flatMap(({ taken }) => taken)).length} acknowledged`,
      )
  }
  for (const lesson of lessons) lesson.rest()
  const people = lessons.flatMap((lesson) => lesson.people)
  await until(() => people.every(({ pending }) => pending.size === 0), 60_000)
  const replay = await replayer()
  const totals = { acknowledged: 0, lost: 0, doubled: 0, events: 0 }
  const mismatches = []
  let worlds = 0
  let hashes = 0
  for (const lesson of lessons) {
    await lesson.told({ type: 'to-debrief' })
    const file = await lesson.export()
    const figures = audit(file.log, lesson.people)
    for (const name of Object.keys(totals)) totals[name] += figures[name]
    const compared = await replay(file)
    worlds += compared.worlds
    hashes += compared.hashes
    mismatches.push(...compared.mismatches)
    lesson.close()
  }
  return {
    kills: asked.kills,
    ...totals,
    hashMismatches: mismatches.length,
    ...(mismatches.length > 0 ? { mismatches } : {}),
    worlds,
    hashesCompared: hashes,
    connections: people.reduce((sum, { connections }) => sum + connections, 0),
    refused: counted(people.flatMap(({ refused }) => refused)),
    ...(several
      ? { servedMs: { p50: percentile(served, 0.5), p95: percentile(served, 0.95), max: rounded(Math.max(...served)) } }
      : {}),
    faults: servers.map((server) => server.said()).filter((said) => /"level"|Error/.test(said)).length,
  }
}

let failed = true
const began = performance.now()
try {
  const found = await chaos(await stores())
  const { json, ...ran } = asked
  const result = { ...found, seconds: rounded((performance.now() - began) / 1000), options: ran }
  console.log(json ? JSON.stringify(result) : result)
  failed = found.lost > 0 || found.doubled > 0 || found.hashMismatches > 0
} catch (error) {
  console.error(error)
} finally {
  for (const stop of stops.reverse()) await stop().catch((error) => console.error(error))
  rmSync(data, { recursive: true, force: true })
}
process.exit(failed ? 1 : 0)
