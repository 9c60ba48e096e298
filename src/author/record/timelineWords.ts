import type { Format } from '../../ui/format'
import type { Translate } from '../../ui/i18n/translation'
import type { TimelineEntry } from './entries'

type T = Translate<'authorRecord'>

/** When an entry falls, in words: an hour, a stretch of hours, or its day alone. */
export function whenWords({ from, to, date }: TimelineEntry, format: Format, t: T): string {
  if (from === null) return date
  const first = format.dayTime(from)
  if (to === null || to === from) return first
  const isSameDay = format.local(from).dayIndex === format.local(to).dayIndex
  return t('timeline.when', { from: first, to: isSameDay ? format.time(to) : format.dayTime(to) })
}

/** What an entry rests on and who disputes it, in words. */
export function entryWords({ sources, disputes }: TimelineEntry, t: T): string {
  const told = sources === 0 ? t('timeline.sources_zero') : t('timeline.sources', { count: sources })
  return disputes === 0 ? told : `${told}${t('timeline.disputed', { count: disputes })}`
}
