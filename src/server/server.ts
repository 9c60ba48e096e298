import type { AddressInfo } from 'node:net'
import { createRoom } from '../classroom/createRoom'
import type { Room } from '../classroom/room'
import { ownAddresses } from './addresses'
import { Buckets } from './buckets'
import type { Bus } from './bus/bus'
import { type Caps, defaultCaps, type Rate } from './caps'
import { type Clock, clockOf } from './clock'
import { Host, type HostTimes, rollCallEvery } from './host/host'
import type { Surroundings } from './host/surroundings'
import { good } from './http/answers'
import { serveApi } from './http/api'
import { createApp } from './http/app'
import { Joins } from './http/joins'
import { createOpening, dayOf } from './http/opening'
import { servePages } from './http/pages'
import { serveWatch } from './http/watch'
import { Live, type LiveServer } from './live/live'
import type { Log } from './log'
import { createMetrics } from './metrics'
import { watchReach } from './reach'
import { createScenarios } from './scenarios'
import { chance, joinCode } from './secrets'
import type { ClassStore } from './store/store'

export interface ServerParts {
  readonly store: ClassStore
  readonly bus: Bus
  readonly log: Log
  /** Folder of the built product. */
  readonly dist: string
  /** The teacher's key; join codes are made from it too. */
  readonly key: string
  /** Whether the key is needed on this machine itself too. */
  readonly strict: boolean
  readonly times: HostTimes
  readonly port: number
  readonly host: string
  readonly address: string | null
  readonly trustProxy: boolean
  readonly caps?: Partial<Caps>
  /** Milliseconds since 1970, in place of the store's clock; rates go by it too. */
  readonly now?: () => number
  /** Puts the way between processes under the connections. */
  readonly adapt?: (io: LiveServer) => void
  /** Whether the way to other processes answers. */
  readonly pingOthers?: () => Promise<unknown>
}

export interface ClassroomServer {
  readonly port: number
  /** Deletes the sessions whose last day is over, by the store's clock; none while that can't be read. */
  deleteDue(): Promise<void>
  /** Finishes what was begun, sends browsers to connect again, and closes everything that it was given. */
  close(): Promise<void>
}

const hour = 3_600_000
/** How often the store's clock is looked at, in milliseconds. */
const clockEvery = 10_000

/** Starts a process of the classroom. Rejects where the port is taken or the store does not answer. */
export async function startServer(parts: ServerParts): Promise<ClassroomServer> {
  const { store, bus, log, key } = parts
  const caps = { ...defaultCaps, ...parts.caps }
  const clock: Clock = parts.now
    ? { now: parts.now, elapsed: parts.now, follow: async () => undefined }
    : clockOf(store, (ms) => {
        log.warn('the clock of this machine is not the one of the store, which counts', { ms })
        host.clockMoved(ms)
      })
  const { now, elapsed } = clock
  const metrics = createMetrics()
  const scenarios = createScenarios(parts.dist)
  const bucket = (rate: Rate): Buckets => new Buckets(rate, elapsed)
  const wrongTokens = bucket(caps.wrongTokens)
  const room = async (scenario: string, session: string): Promise<Room | null> => {
    const engine = await scenarios.engine(scenario)
    return engine && createRoom(engine, session)
  }
  const app = createApp({ trustProxy: parts.trustProxy, log, metrics })
  const live = new Live(app.server, {
    store,
    caps,
    metrics,
    log,
    // It needs no more of the time than its rates.
    now: elapsed,
    self: bus.self,
    wrongTokens,
    connected: (member) => joins.connected(member),
    trustProxy: parts.trustProxy,
    amongOthers: parts.adapt !== undefined,
  })
  parts.adapt?.(live.io)
  const around: Surroundings = {
    self: bus.self,
    store,
    caps,
    metrics,
    log,
    now,
    elapsed,
    chance,
    room,
    code: (session, until) => joinCode(key, session, until),
    sender: live.sender,
  }
  const host = new Host(around, bus, parts.times, (session) => live.moved(session))
  live.begin(host)
  const ask: Host['ask'] = (session, question) => host.ask(session, question)
  const joins = new Joins({
    store,
    caps,
    now,
    elapsed,
    admit: async (session, member, observer) => {
      good(await ask(session, { kind: 'admit', member, observer }))
    },
    awaited: async (session) => {
      const answer = good(await ask(session, { kind: 'awaited' }))
      return 'awaited' in answer ? answer.awaited : []
    },
  })
  let stopping = false
  serveApi(app, {
    store,
    key,
    strict: parts.strict,
    log,
    rates: { wrongTokens, creations: bucket(caps.creations), heavy: bucket(caps.heavy) },
    joins,
    opening: createOpening({ store, scenarios, caps, secret: key, log, now, room, ask }),
    ask,
    cut: (session, role) => live.cut(session, role),
    remove: async (session) => {
      await store.remove(session)
      host.removed([session])
    },
    addresses: (request) => {
      if (parts.address) return [parts.address]
      const own = `${request.protocol}://${request.host}/`
      const { port } = app.server.address() as AddressInfo
      return parts.host === '0.0.0.0' && !parts.trustProxy
        ? [...new Set([...ownAddresses().map((address) => `http://${address}:${port}/`), own])]
        : [own]
    },
  })
  serveWatch(app, {
    store,
    metrics,
    key,
    wrongTokens,
    gauges: () => ({ sessions: host.size, connections: live.connections }),
    isStopping: () => stopping,
  })
  servePages(app, parts.dist)

  const deleteDue = async (): Promise<void> => {
    // Not `now`: where the store's clock was never read that is this machine's, and what is deleted does not come back.
    const today = await store.clock().catch((error: unknown) => {
      log.error('nothing is deleted while the clock of the store can’t be read', { error })
      return null
    })
    if (today === null) return
    const ids = await store.removeDue(dayOf(today))
    host.removed(ids)
    if (ids.length > 0) log.info('sessions deleted on their day', { count: ids.length })
  }
  await store.ping()
  await clock.follow()
  await deleteDue()
  const timers = [
    setInterval(() => deleteDue().catch((error: unknown) => log.error('deletion failed', { error })), hour).unref(),
    setInterval(() => live.rollCall(), rollCallEvery).unref(),
    setInterval(() => void clock.follow(), clockEvery).unref(),
  ]
  await app.listen({ port: parts.port, host: parts.host })
  const { pingOthers } = parts
  const reach = pingOthers
    ? watchReach([() => store.ping(), pingOthers], (isCutOff) => {
        if (isCutOff) log.error('neither store nor Redis answers: browsers are sent to other processes')
        else log.warn('store or Redis answers again')
        live.send(isCutOff ? 'away' : 'here')
      })
    : null
  return {
    port: (app.server.address() as AddressInfo).port,
    deleteDue,
    close: async () => {
      if (stopping) return
      stopping = true
      for (const timer of timers) clearInterval(timer)
      reach?.stop()
      await host.stop()
      await live.close()
      await app.close()
      await bus.close()
      await store.close()
      metrics.close()
    },
  }
}
