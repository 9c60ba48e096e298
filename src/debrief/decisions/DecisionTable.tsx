import type { DecisionComparison } from '../../analysis/decisions'
import type { RecordSource } from '../../scenario/schema/record'
import type { Format } from '../../ui/format'
import { useTranslation } from '../../ui/i18n/translation'
import { SourceList } from '../../ui/parts/SourceList'
import type { CompareT } from '../outcomes/words'

/** What differed, in words: never "right" or "wrong". */
function differenceWords(decision: DecisionComparison, t: CompareT): string {
  const { difference, byHours } = decision
  if (difference === 'earlier' || difference === 'later') {
    return t(`decisions.difference.${difference}`, { count: byHours ?? 0 })
  }
  return t(`decisions.difference.${difference}`)
}

function documentedWords({ documented }: DecisionComparison, format: Format, t: CompareT): string {
  if (!documented) return t('decisions.undocumented')
  if (!documented.chosen) return t('decisions.notChosen', { when: documented.when })
  if (documented.from === null || documented.to === null) return t('decisions.noHour', { when: documented.when })
  if (documented.from === documented.to) return format.dayTime(documented.from)
  if (format.day(documented.from) === format.day(documented.to)) {
    const [from, to] = [format.time(documented.from), format.time(documented.to)]
    return t('decisions.sameDay', { day: format.day(documented.from), from, to })
  }
  return t('decisions.between', { from: format.dayTime(documented.from), to: format.dayTime(documented.to) })
}

/** The text twin of the axis: every decision offered, its hour in the run, the documented hour, and the difference. */
export function DecisionTable(props: {
  decisions: readonly DecisionComparison[]
  sources: ReadonlyMap<string, RecordSource>
  format: Format
  withActor: boolean
}) {
  const { decisions, sources, format, withActor } = props
  const { t } = useTranslation(['compare', 'common'])
  const labels = new Map(decisions.map((decision) => [decision.option, decision.label]))
  return (
    <div className="cmp-table-box">
      <table className="cmp-table cmp-decision-table">
        <caption className="sr-only">{t('decisions.title')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('decisions.column.decision')}</th>
            {withActor && <th scope="col">{t('decisions.column.actor')}</th>}
            <th scope="col">{t('decisions.column.run')}</th>
            <th scope="col">{t('decisions.column.record')}</th>
            <th scope="col">{t('decisions.column.difference')}</th>
          </tr>
        </thead>
        <tbody>
          {decisions.map((decision) => (
            <tr key={decision.option}>
              <th scope="row">{decision.label}</th>
              {withActor && <td>{decision.actorName}</td>}
              <td>
                {decision.taken.length === 0 && <span className="note">{t('decisions.notTaken')}</span>}
                {decision.taken.map((taken) => (
                  <p key={taken.hour}>
                    {format.dayTime(taken.hour)} <span className="note">{t(`decisions.by.${taken.by}`)}</span>
                    {taken.fate !== 'in-force' && <span className="note"> · {t(`decisions.fate.${taken.fate}`)}</span>}
                    {taken.reason && <q className="cmp-reason">{taken.reason}</q>}
                  </p>
                ))}
              </td>
              <td>
                <p>{documentedWords(decision, format, t)}</p>
                {decision.afterwards && <p className="note">{decision.afterwards}</p>}
                {decision.documented && (
                  <details className="cmp-details cmp-cited">
                    <summary>
                      {t('common:sources')}
                      <span className="sr-only">: {decision.label}</span>
                    </summary>
                    <p className="note">{t(`confidence.${decision.documented.confidence}`)}</p>
                    <SourceList ids={decision.documented.sources} sources={sources} />
                  </details>
                )}
              </td>
              <td>
                <p>{differenceWords(decision, t)}</p>
                {decision.instead.length > 0 && (
                  <p className="note">
                    {t('decisions.instead', {
                      what: decision.instead.map((option) => labels.get(option) ?? option).join('; '),
                    })}
                  </p>
                )}
                {decision.notAvailable && (
                  <p className="note">
                    {t('decisions.notAvailable', { when: format.dayTime(decision.notAvailable.hour) })}
                  </p>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
