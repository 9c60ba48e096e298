import type { DebriefFile } from '../../record/debriefSchema'
import { type Deed, deedList } from '../../ui/files/deedList'
import type { Format } from '../../ui/format'
import { useTranslation } from '../../ui/i18n/translation'
import { type Limits, shortened } from './shorten'

/** What the seat decided, ordered to stand or waited for, hour by hour, with its reasons. */
export function PaperDecisions(props: { file: DebriefFile; limits: Limits; withLines: boolean; format: Format }) {
  const { file, limits, withLines, format } = props
  const { t } = useTranslation('paper')
  const deeds = deedList(file)
  if (file.run.observed) return null
  const more = deeds.length - limits.decisions
  const what = (deed: Deed): string => {
    if (deed.kind === 'wait') return t('decisions.wait')
    return deed.kind === 'standing' ? t('decisions.standing', { what: deed.label }) : deed.label
  }
  const became = ({ decision, order }: Deed): string => {
    if (order) return t(`decisions.end.${order.end}`, { when: format.dayTime(order.endHour ?? order.until) })
    if (!decision) return ''
    const fate = t(`decisions.fate.${decision.fate}`, { when: format.dayTime(decision.inForceAt ?? decision.hour) })
    return decision.by === 'player' ? fate : `${t(`decisions.by.${decision.by}`)}, ${fate}`
  }
  return (
    <section>
      <h3>{t('decisions.title')}</h3>
      {deeds.length === 0 ? (
        <p>{t('decisions.none')}</p>
      ) : (
        <table className="ppr-table ppr-deeds">
          <thead>
            <tr>
              <th scope="col">{t('decisions.when')}</th>
              <th scope="col">{t('decisions.what')}</th>
              <th scope="col">{t('decisions.why')}</th>
            </tr>
          </thead>
          <tbody>
            {deeds.slice(0, limits.decisions).map((deed, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: one seat may do the same twice in one hour
              <tr key={index}>
                <td>{format.dayTime(deed.hour)}</td>
                <td>
                  <b>{what(deed)}</b> <span className="note">{became(deed)}</span>
                </td>
                <td>
                  {deed.reason ? (
                    shortened(deed.reason, limits.reason)
                  ) : withLines ? (
                    <div className="ppr-line" aria-hidden="true" />
                  ) : (
                    <i className="note">{t('decisions.noReason')}</i>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {more > 0 && <p className="note">{t('more', { count: more })}</p>}
    </section>
  )
}
