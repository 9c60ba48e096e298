import { type Learned, learnedAt } from '../../analysis/authoring/learning'
import { channel as channelSchema, occasion as occasionSchema } from '../../scenario/schema/reports'
import { isObject } from '../../scenario/shape/empty'

/** A report as the time axis shows it. Whatever can't be read of it yet is left out. */
export interface ReportEntry {
  /** Its place in the list of reports. */
  readonly index: number
  readonly title: string
  readonly from: string
  readonly urgency: string
  /** Its set hour; null for one that follows a decision, or that has no occasion yet. */
  readonly at: number | null
  /** The decision that it follows, and how many hours later it is written. */
  readonly after: { readonly option: string; readonly hours: number } | null
  /** Whether it waits for a condition, and is left out where that does not hold. */
  readonly isConditional: boolean
  readonly to: readonly Routed[]
  /** When each seat learns of it; empty for one that follows a decision. */
  readonly learned: readonly Learned[]
  /** Its words in lower case, for searching. */
  readonly words: string
}

export interface Routed {
  readonly seat: string
  readonly delay: number
}

type Read = Omit<ReportEntry, 'index'>
const read = new WeakMap<object, Read>()

/** Reports of a draft, in the order of their list. An entry is read again only when it has changed. */
export function reportEntries(list: unknown): readonly ReportEntry[] {
  if (!Array.isArray(list)) return []
  return list.flatMap((value: unknown, index) => {
    if (!isObject(value)) return []
    const known = read.get(value) ?? readReport(value)
    read.set(value, known)
    return [{ ...known, index }]
  })
}

function readReport(value: Readonly<Record<string, unknown>>): Read {
  const text = (key: string): string => (typeof value[key] === 'string' ? value[key] : '')
  const occasion = occasionSchema.safeParse(value.occasion)
  const to = Array.isArray(value.to) ? value.to.flatMap(readRoute) : []
  const condition = text('if')
  const routed = occasion.success && { occasion: occasion.data, to, ...(condition !== '' && { if: condition }) }
  return {
    title: text('title'),
    from: text('from'),
    urgency: text('urgency') || 'routine',
    at: occasion.success && 'at' in occasion.data ? occasion.data.at : null,
    after:
      occasion.success && 'after' in occasion.data ? { option: occasion.data.after, hours: occasion.data.hours } : null,
    isConditional: condition !== '',
    to,
    learned: (routed && learnedAt(routed)) || [],
    words: `${text('title')} ${text('from')} ${text('text')} ${text('id')}`.toLowerCase(),
  }
}

function readRoute(value: unknown): Routed[] {
  if (!isObject(value) || typeof value.seat !== 'string') return []
  const { seat, delay } = value
  return typeof delay === 'number' && Number.isInteger(delay) && delay >= 0 ? [{ seat, delay }] : []
}

/** A channel as the time axis shows it. */
export interface ChannelEntry {
  readonly index: number
  readonly seat: string
  readonly from: string
  readonly about: string
  readonly everyHours: number
  readonly delay: number
  readonly isConditional: boolean
}

const rhythm = channelSchema.pick({ seat: true, everyHours: true, delay: true })

/** Channels of a draft that have a seat and a rhythm. */
export function channelEntries(list: unknown): readonly ChannelEntry[] {
  if (!Array.isArray(list)) return []
  return list.flatMap((value: unknown, index) => {
    const known = isObject(value) ? rhythm.loose().safeParse(value) : null
    if (!known?.success) return []
    const { from, about, if: condition } = known.data
    return [
      {
        index,
        seat: known.data.seat,
        from: typeof from === 'string' ? from : '',
        about: typeof about === 'string' ? about : '',
        everyHours: known.data.everyHours,
        delay: known.data.delay,
        isConditional: typeof condition === 'string' && condition !== '',
      },
    ]
  })
}

/** Hour that the newest reading tells of that has arrived by `hour`; null where none has. */
export function newestReading({ everyHours, delay }: ChannelEntry, hour: number): number | null {
  const newest = Math.floor((hour - delay) / everyHours) * everyHours
  return newest >= 0 ? newest : null
}
