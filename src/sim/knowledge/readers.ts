import { walk } from '../../scenario/conditions/expression'
import type { FactName } from '../../scenario/conditions/facts'
import { parseCondition } from '../../scenario/conditions/parse'
import type { Channel } from '../../scenario/schema/reports'
import type { RunSetup } from '../index'
import type { World } from '../world'
import { type PlannedChannel, scheduleOf } from './schedule'

/** Who reads in a run, and over which channels. */
interface Readers {
  /** Seats whose reports are kept. */
  readonly reports: ReadonlySet<string>
  /** Seats of which everything is kept. */
  readonly seats: ReadonlySet<string>
  readonly channels: readonly PlannedChannel[]
}

interface Remembered {
  readonly world: World
  readonly setup: RunSetup
  readonly readers: Readers
}
let latest: Remembered | null = null

const nobody: Readers = { reports: new Set(), seats: new Set(), channels: [] }

/**
 * Who reads in a run: every seat, unless the setup names fewer (ensembles need none). Seats under a policy that weighs
 * what it can see read the channels that this policy asks about. Remembered for the setup asked for last.
 */
export function readersOf(world: World, setup: RunSetup): Readers {
  if (setup.readers?.length === 0 && setup.policy !== 'adaptive') return nobody
  if (latest?.world === world && latest.setup === setup) return latest.readers
  const all = world.scenario.play.seats.map(({ id }) => id)
  const seats = new Set(all.filter((seat) => setup.readers === undefined || setup.readers.includes(seat)))
  const weighing = setup.policy === 'adaptive' ? all.filter((seat) => !setup.played.includes(seat)) : []
  const asked = setup.policy === 'adaptive' ? askedAbout(world) : new Set<Channel['about']>()
  const readers: Readers = {
    reports: new Set([...seats, ...weighing]),
    seats,
    channels: scheduleOf(world).channels.filter(
      ({ channel }) => seats.has(channel.seat) || (weighing.includes(channel.seat) && asked.has(channel.about)),
    ),
  }
  latest = { world, setup, readers }
  return readers
}

/** Which channels tell a seat of a fact; facts that are not here are public, or a seat's own (see `seatFacts`). */
const tellers: Partial<Record<FactName, Channel['about']>> = {
  danger: 'danger',
  incidents: 'danger',
  agreement: 'agreement',
  crossed: 'crossed',
  abroad: 'camps',
  waiting: 'queue',
  displaced: 'displaced',
  returned: 'returned',
}

const askedByWorld = new WeakMap<World, ReadonlySet<Channel['about']>>()

/** What the conditions of appeals ask about, and so what a policy that weighs them needs to read. */
function askedAbout(world: World): ReadonlySet<Channel['about']> {
  const known = askedByWorld.get(world)
  if (known) return known
  const asked = new Set<Channel['about']>()
  const { actors, conditions } = world.scenario
  const used = new Set(actors.flatMap(({ options }) => options.flatMap(({ appeal }) => appeal.map(({ when }) => when))))
  for (const { id, when } of conditions) {
    const parsed = used.has(id) ? parseCondition(when) : null
    if (!parsed?.ok) continue
    walk(parsed.expression, (part) => {
      const fact = part.op === 'fact' ? part.name : part.op === 'entry' || part.op === 'has' ? part.fact : null
      const about = fact === null ? undefined : tellers[fact]
      if (about !== undefined) asked.add(about)
    })
  }
  askedByWorld.set(world, asked)
  return asked
}
