import { useTranslation } from '../../ui/i18n/translation'
import type { DecisionDifference } from './differ'
import type { Naming } from './names'

/** Decisions in which the two lines differ: who, what, and when in each. */
export function DecisionsDiffer({
  found,
  naming,
}: {
  readonly found: readonly DecisionDifference[]
  readonly naming: Naming
}) {
  const { t } = useTranslation('whatIf')
  const when = (hours: readonly number[]): string =>
    hours.length === 0 ? t('pair.never') : hours.map((hour) => naming.format.dayTime(hour)).join('; ')
  return (
    <section className="wi-part" aria-labelledby="wi-differ">
      <h3 id="wi-differ">{t('pair.decisions')}</h3>
      {found.length === 0 ? (
        <p className="note">{t('pair.noDifference')}</p>
      ) : (
        <table className="wi-differ">
          <thead>
            <tr>
              <th scope="col">{t('pair.decision')}</th>
              <th scope="col">{t('pair.a')}</th>
              <th scope="col">{t('pair.b')}</th>
            </tr>
          </thead>
          <tbody>
            {found.map(({ option, actor, a, b }) => (
              <tr key={option}>
                <th scope="row">
                  {naming.option(option)}
                  <span className="note">{naming.actor(actor)}</span>
                </th>
                <td>{when(a)}</td>
                <td>{when(b)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  )
}
