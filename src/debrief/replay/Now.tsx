import { namesOf } from '../../scenario/names'
import type { Scenario } from '../../scenario/scenario'
import type { LineSummary } from '../../session/debriefApi'
import { countsDeaths } from '../../ui/counts'
import type { Format } from '../../ui/format'
import { useTranslation } from '../../ui/i18n/translation'
import type { Shown } from './useReplay'

/** What was decided in the hour that is shown; with the model's eyes its figures too. */
export function Now(props: { scenario: Scenario; summary: LineSummary; shown: Shown; format: Format }) {
  const { scenario, summary, shown, format } = props
  const { t } = useTranslation('replay')
  const { hour, given } = shown.moment
  const names = namesOf(scenario)
  const withDeaths = countsDeaths(scenario)
  const here = summary.decisions.filter((one) => one.hour === hour)
  const next = given === null ? undefined : here.find(({ before }) => before?.given === given)
  return (
    <section className="rpl-part" aria-labelledby="rpl-now">
      <h2 id="rpl-now">{t('now.title')}</h2>
      {next && <p className="rpl-before">{t('decisions.before', { what: names.option(next.option) })}</p>}
      {here.length === 0 ? (
        <p className="note">{t('now.nothing')}</p>
      ) : (
        <ul className="rpl-here">
          {here.map(({ option, actor }) => (
            <li key={option}>
              {names.option(option)} <span className="note">{names.actor(actor)}</span>
            </li>
          ))}
        </ul>
      )}
      {shown.mode === 'model' && shown.look.of === 'model' && (
        <>
          <h3>{t('now.figures')}</h3>
          <dl className="rpl-figures">
            {(
              [
                ['deaths', shown.look.view.figures.deaths],
                ['announced', shown.look.view.figures.announcedDeaths],
                ['abroad', shown.look.view.figures.abroadNow],
                ['inside', shown.look.view.figures.insideNow],
              ] as const
            )
              .filter(([what]) => withDeaths || (what !== 'deaths' && what !== 'announced'))
              .map(([what, value]) => (
                <div key={what}>
                  <dt>{t(`now.${what}`)}</dt>
                  <dd>{format.number(value)}</dd>
                </div>
              ))}
          </dl>
          {withDeaths && <p className="note">{t('now.caveat')}</p>}
        </>
      )}
    </section>
  )
}
