import { builtModule } from './built.mjs'
import { percentile, rounded } from './figures.mjs'

/** A line of talk, of the length that lines have. */
const event = (n) => ({
  at: Date.now(),
  cause: `member:${String(n).padStart(12, '0')}`,
  type: 'said',
  team: { world: 0, seat: 'first' },
  id: `l-${n}`,
  member: 'abcdefghijkl',
  text: `#${n} ${'we should wait until the report comes '.repeat(2)}`,
})

/**
 * Appends events to a store without a server, each session one after another as a server does, all sessions at one time.
 * @param {string} setting a file or postgres://…
 */
export async function measureAppends(setting, sessions, appends) {
  const { openStore } = await builtModule('src/server/store/open.ts')
  const store = await openStore(setting)
  const each = Math.ceil(appends / sessions)
  const took = []
  const one = async (number) => {
    const id = `s${number}`
    const row = { id, codeHash: null, codeUntil: 0, deleteOn: '2099-01-01', createdAt: Date.now() }
    await store.create(row, event(1))
    const { fence } = await store.lease(id, 'measure', 3_600_000)
    return async () => {
      for (let seq = 1; seq <= each; seq += 1) {
        const from = performance.now()
        const answer = await store.append(id, seq, [event(seq + 1)], fence)
        if (!answer.ok) throw new Error(answer.why)
        took.push(performance.now() - from)
      }
    }
  }
  const runs = await Promise.all(Array.from({ length: sessions }, (_, number) => one(number)))
  const cpu = process.cpuUsage()
  const began = performance.now()
  await Promise.all(runs.map((run) => run()))
  const seconds = (performance.now() - began) / 1000
  const { user, system } = process.cpuUsage(cpu)
  await store.close()
  return {
    appends: took.length,
    perSecond: rounded(took.length / seconds),
    p50: percentile(took, 0.5),
    p95: percentile(took, 0.95),
    cpu: rounded((user + system) / 1e6 / seconds, 3),
  }
}
