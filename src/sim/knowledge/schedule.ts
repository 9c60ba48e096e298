import type { Channel, Report } from '../../scenario/schema/reports'
import { keyOf } from '../random/stream'
import type { World } from '../world'
import { patienceAfter, writingHours } from './arrival'
import { figuresIn } from './figures'
import { type Target, targetsOf } from './observe'

/** A report with what follows from its text alone. */
export interface PlannedReport {
  readonly report: Report
  readonly key: number
  /** Names of the figures in its text. */
  readonly figures: readonly string[]
}

export interface PlannedChannel {
  readonly channel: Channel
  readonly key: number
  readonly targets: readonly Target[]
}

/** When each report may be written, and which channels there are; worked out once for a world. */
interface Schedule {
  /** Reports with a set hour, by each hour at which they may be written. Hours before the start count as hour 0. */
  readonly at: ReadonlyMap<number, readonly PlannedReport[]>
  /** Reports that follow a decision, by option. */
  readonly after: ReadonlyMap<string, readonly (PlannedReport & { readonly hours: number })[]>
  /** By hours since a decision: 1 where a report on it may be written. As long as the longest wait. */
  readonly ages: Uint8Array
  readonly channels: readonly PlannedChannel[]
  readonly reportById: ReadonlyMap<string, PlannedReport>
  readonly channelById: ReadonlyMap<string, Channel>
}

const schedules = new WeakMap<World, Schedule>()

export function scheduleOf(world: World): Schedule {
  let schedule = schedules.get(world)
  if (!schedule) {
    schedule = buildSchedule(world)
    schedules.set(world, schedule)
  }
  return schedule
}

function buildSchedule(world: World): Schedule {
  const { reports, channels } = world.scenario
  const at = new Map<number, PlannedReport[]>()
  const after = new Map<string, (PlannedReport & { hours: number })[]>()
  const ages: number[] = []
  const planned = reports.map((report) => ({
    report,
    key: keyOf(`report:${report.id}`),
    figures: figuresIn(`${report.title} ${report.text}`),
  }))
  for (const plan of planned) {
    const { occasion } = plan.report
    if ('at' in occasion) {
      const [first, last] = writingHours(plan.report, occasion.at)
      for (let hour = first; hour <= last; hour++) {
        const list = at.get(hour)
        if (list) list.push(plan)
        else at.set(hour, [plan])
      }
    } else {
      const list = after.get(occasion.after) ?? []
      list.push({ ...plan, hours: occasion.hours })
      after.set(occasion.after, list)
      for (let age = 0; age <= patienceAfter(plan.report); age++) ages.push(occasion.hours + age)
    }
  }
  return {
    at,
    after,
    ages: Uint8Array.from({ length: Math.max(-1, ...ages) + 1 }, (_, age) => (ages.includes(age) ? 1 : 0)),
    channels: channels.map((channel) => ({
      channel,
      key: keyOf(`channel:${channel.id}`),
      targets: targetsOf(world, channel),
    })),
    reportById: new Map(planned.map((plan) => [plan.report.id, plan])),
    channelById: new Map(channels.map((channel) => [channel.id, channel])),
  }
}
