import type { Scenario } from '../scenario/scenario'
import type { Channel, DangerLevel } from '../scenario/schema/reports'
import type { BorderRegime } from '../scenario/schema/space'
import type { State } from '../sim/index'
import { middle } from '../sim/knowledge/known'
import { mark } from '../sim/knowledge/observe'

/** Something that a seat was told, in one of the matters in which what it knew can be set beside what was so. */
export type Word = {
  readonly seat: string
  /** The hour it speaks of, and the hour at which it reached the seat; the first before 0 for reports of before the start. */
  readonly observed: number
  readonly arrives: number
} & (
  | { readonly what: 'danger'; readonly place: string; readonly level: DangerLevel }
  | { readonly what: 'agreement'; readonly place: string; readonly holds: boolean }
  | { readonly what: CountedMatter; readonly place: string; readonly low: number; readonly high: number }
  | { readonly what: 'regime'; readonly side: string; readonly regime: BorderRegime }
  | { readonly what: 'forces'; readonly unit: string; readonly at: string; readonly strength: number }
)

/** People counted at a place: guests of host families, people who wait at a crossing, people in a camp. */
export type CountedMatter = 'hosted' | 'queue' | 'camp'

const counted: Partial<Record<Channel['about'], CountedMatter>> = { displaced: 'hosted', queue: 'queue', camps: 'camp' }

/** What a word is about, within its matter: a place, a side or a unit. */
export function subjectOf(word: Word): string {
  if (word.what === 'regime') return word.side
  return word.what === 'forces' ? word.unit : word.place
}

/** Key of all that a seat is told in a matter. Ids hold no slash. */
export function wordKey(seat: string, what: Word['what'], subject: string): string {
  return `${seat}/${what}/${subject}`
}

/** Turns what a run kept for its seats into words. Figures of whole areas, tolls and trust are no matter of a place. */
export class WordReader {
  private readonly abouts: ReadonlyMap<string, Channel['about']>
  private readonly reports: ReadonlyMap<string, Scenario['reports'][number]>
  private readonly borders: ReadonlyMap<string, readonly { readonly side: string; readonly regime: BorderRegime }[]>

  constructor(scenario: Scenario) {
    this.abouts = new Map(scenario.channels.map(({ id, about }) => [id, about]))
    this.reports = new Map(scenario.reports.map((report) => [report.id, report]))
    this.borders = new Map(
      scenario.actors.flatMap(({ options }) =>
        options.map(({ id, effects }) => [id, effects.flatMap((effect) => (effect.do === 'border' ? [effect] : []))]),
      ),
    )
  }

  /** The word of a reading; null where it is of no such matter. */
  ofReading(reading: State['readings'][number]): Word | null {
    // Objects are written out: a run has over ten thousand of them, and spreading takes most of the time.
    const { channel, seat, what, observed, arrives, level, low, high } = reading
    const about = this.abouts.get(channel)
    if (about === undefined) return null
    if (about === 'danger') return level === null ? null : { seat, observed, arrives, what: about, place: what, level }
    if (about === 'agreement') {
      return { seat, observed, arrives, what: about, place: what, holds: middle(reading) >= 0.5 }
    }
    if (about === 'forces') {
      const [unit, at] = what.split(mark)
      return { seat, observed, arrives, what: about, unit, at, strength: middle(reading) }
    }
    const matter = counted[about]
    return matter === undefined ? null : { seat, observed, arrives, what: matter, place: what, low, high }
  }

  /** The words of a report: what it tells of places and, when it follows a decision, what that does to the border. */
  ofDispatch({ report: id, seat, written, arrives }: State['dispatches'][number]): Word[] {
    const report = this.reports.get(id)
    if (!report) return []
    const head = { seat, observed: written, arrives }
    const { occasion } = report
    const changes = 'after' in occasion ? (this.borders.get(occasion.after) ?? []) : []
    return [
      ...report.tells.map(({ place, level }): Word => ({ ...head, what: 'danger', place, level })),
      ...changes.map(({ side, regime }): Word => ({ ...head, what: 'regime', side, regime })),
    ]
  }
}
