import type { Clock } from '../../scenario/schema/play'
import type { Format } from '../../ui/format'
import type { Translate } from '../../ui/i18n/translation'
import type { ReportEntry } from './entries'
import type { SeatName } from './useHours'

type T = Translate<'authorHours'>

/** What stands for a report in lists: its title, or that it has none. */
export const titleOf = (report: ReportEntry, t: T): string => report.title || t('unnamed')

/** Who learns of a report, and when, in the order of the seats. */
export function learnsWords(
  report: ReportEntry,
  seats: readonly SeatName[],
  clock: Clock,
  format: Format,
  t: T,
): string {
  const nameOf = (id: string): string => seats.find((seat) => seat.id === id)?.name ?? id
  if (report.to.length === 0) return t('learns.nobody')
  if (report.at === null) {
    return report.to
      .map(({ seat, delay }) =>
        delay === 0 ? t('learns.atOnce', { seat: nameOf(seat) }) : t('learns.after', { seat: nameOf(seat), n: delay }),
      )
      .join(' · ')
  }
  const end = clock.ticks + clock.tailTicks
  const when = (hour: number): string =>
    report.at !== null && format.local(hour).dayIndex === format.local(report.at).dayIndex
      ? format.time(hour)
      : format.dayTime(hour)
  return report.learned
    .map(({ seat, earliest, latest }) => {
      if (earliest > end) return t('learns.never', { seat: nameOf(seat) })
      return earliest === latest
        ? t('learns.at', { seat: nameOf(seat), when: when(earliest) })
        : t('learns.between', { seat: nameOf(seat), from: when(earliest), to: when(latest) })
    })
    .join(' · ')
}
