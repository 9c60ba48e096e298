import { useTranslation } from '../../ui/i18n/translation'
import { useForm } from '../forms/context'
import { namesIn } from '../forms/names'
import type { ReportEntry } from './entries'
import type { SideProps } from './Side'
import { learnsWords, titleOf } from './words'

/** Reports that have no hour of their own: by the decision that they follow. */
export function AfterList({ reports, seats, clock, format, selected, acts }: SideProps) {
  const { t } = useTranslation('authorHours')
  const { session } = useForm()
  const byOption = new Map<string, ReportEntry[]>()
  for (const report of reports) {
    if (!report.after) continue
    const list = byOption.get(report.after.option) ?? []
    byOption.set(report.after.option, [...list, report])
  }
  if (byOption.size === 0) return <p className="note">{t('after.none')}</p>
  const names = new Map(namesIn(session.standing().draft, 'option', '', []).map(({ id, label }) => [id, label]))
  return (
    <>
      <p className="note">{t('after.intro')}</p>
      {[...byOption].map(([option, list]) => (
        <section key={option} className="know-seat">
          <h2>{t('after.option', { option: names.get(option) ?? option })}</h2>
          <ul>
            {list.map((report) => (
              <li key={report.index}>
                <button
                  type="button"
                  className="hours-row"
                  aria-current={report.index === selected || undefined}
                  onClick={() => acts.select(report.index)}
                >
                  <span className="row-when">{t('after.hours', { count: report.after?.hours ?? 0 })}</span>
                  <span>
                    {titleOf(report, t)}
                    <span className="note row-learns">{learnsWords(report, seats, clock, format, t)}</span>
                  </span>
                </button>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </>
  )
}
