import { useMemo, useState } from 'react'
import type { Scenario } from '../../scenario/scenario'
import type { Plan, Seat } from '../../scenario/schema/play'
import type { Format } from '../../ui/format'
import { useTranslation } from '../../ui/i18n/translation'
import { Field } from '../form/Field'
import { letterOf } from '../parts'
import type { ShowsParts } from './onProjector'
import { type SeatAct, seatRows, spreadOf, type WindowRow, type WorldRun, wasPlayed } from './runs'
import { ShowButton } from './ShowButton'

export interface SeatsOfClassProps extends ShowsParts {
  readonly scenario: Scenario
  readonly plan: Plan
  readonly runs: readonly WorldRun[]
  readonly format: Format
  /** False: fit for the projector, without what students wrote. */
  readonly withReasons: boolean
}

/** Decisions of one seat: at each window in each world, and over the class. */
export function SeatsOfClass(props: SeatsOfClassProps) {
  const { scenario, plan, runs, format, withReasons, shown, onShow } = props
  const { t } = useTranslation('teachDebrief')
  const { seats } = scenario.play
  const [chosen, setChosen] = useState(seats[0].id)
  const seat = seats.find(({ id }) => id === chosen) ?? seats[0]
  const rows = useMemo(() => seatRows(scenario, plan, seat, runs), [scenario, plan, seat, runs])
  return (
    <>
      <section aria-labelledby="worlds-decisions">
        <h2 id="worlds-decisions">{t('decisions')}</h2>
        <p className="note tcd-help">{t(withReasons ? 'decisionsHelp' : 'decisionsBare')}</p>
        <div className="tcd-seat">
          <Field label={t('seatChoice')}>
            {(field) => (
              <select {...field} value={seat.id} onChange={({ target }) => setChosen(target.value)}>
                {seats.map(({ id, name }) => (
                  <option key={id} value={id}>
                    {name}
                  </option>
                ))}
              </select>
            )}
          </Field>
          <ShowButton part={{ what: 'seat', id: seat.id }} shown={shown} onShow={onShow} name={seat.name} />
        </div>
        <ByWindow rows={rows} runs={runs} format={format} withReasons={withReasons} />
      </section>
      <Spread scenario={scenario} seat={seat} runs={runs} format={format} />
    </>
  )
}

type ByWindowProps = Pick<SeatsOfClassProps, 'runs' | 'format' | 'withReasons'> & {
  readonly rows: readonly WindowRow[]
}

function ByWindow({ rows, runs, format, withReasons }: ByWindowProps) {
  const { t } = useTranslation('teachDebrief')
  return (
    <div className="tcd-table">
      <table>
        <thead>
          <tr>
            <td />
            {runs.map((run) => (
              <th key={run.world} scope="col">
                {t('ofWorld', { letter: letterOf(run.world) })}
                {!wasPlayed(run) && <span className="note"> · {t('nobodySat')}</span>}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ window, hour, acts }) => (
            <tr key={hour}>
              <th scope="row">{t('window', { n: window + 1, when: format.dayTime(hour) })}</th>
              {runs.map(({ world }, index) => (
                <td key={world}>
                  <Acts acts={acts[index]} withReasons={withReasons} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function Acts({ acts, withReasons }: { acts: readonly SeatAct[]; withReasons: boolean }) {
  const { t } = useTranslation('teachDebrief')
  if (acts.length === 0) return <span className="note">{t('nothing')}</span>
  return (
    <ul className="tcd-acts">
      {acts.map(({ hour, label, by, reason }) => (
        <li key={`${hour} ${label}`}>
          <strong>{label ?? t('waited')}</strong>
          {(withReasons || by === 'policy') && (
            <span className="note">
              {by === 'policy' ? t('byPolicy') : reason.trim() === '' ? t('noReason') : reason}
            </span>
          )}
        </li>
      ))}
    </ul>
  )
}

type SpreadProps = Pick<SeatsOfClassProps, 'scenario' | 'runs' | 'format'> & { readonly seat: Seat }

/** Worlds that no team played are left out: what the policy did there is no part of how the class agreed. */
function Spread({ scenario, seat, runs: all, format }: SpreadProps) {
  const { t } = useTranslation('teachDebrief')
  const runs = useMemo(() => all.filter(wasPlayed), [all])
  const left = all.filter((run) => !runs.includes(run))
  const rows = useMemo(() => spreadOf(scenario, seat, runs), [scenario, seat, runs])
  return (
    <section aria-labelledby="worlds-spread">
      <h2 id="worlds-spread">{t('spread')}</h2>
      <p className="note tcd-help">
        {t('spreadHelp')}{' '}
        {left.length > 0 &&
          t('spreadWithout', { count: left.length, letters: left.map(({ world }) => letterOf(world)).join(', ') })}
      </p>
      {rows.length === 0 ? (
        runs.length > 0 && <p>{t('spreadNone')}</p>
      ) : (
        <div className="tcd-table">
          <table>
            <thead>
              <tr>
                <th scope="col">{t('decision')}</th>
                <th scope="col">{t('taken')}</th>
                <th scope="col">{t('atHours')}</th>
                <th scope="col">{t('documented')}</th>
              </tr>
            </thead>
            <tbody>
              {rows.map(({ option, label, documented, taken }) => (
                <tr key={option}>
                  <th scope="row">{label}</th>
                  <td className="tcd-taken">
                    <span className="tcd-share" aria-hidden="true">
                      {runs.map(({ world }) => (
                        <span key={world} data-taken={taken.some((one) => one.world === world) || undefined}>
                          {letterOf(world)}
                        </span>
                      ))}
                    </span>
                    {t('spreadIn', { count: taken.length, of: runs.length })}
                  </td>
                  <td>{taken.map(({ world, hour }) => `${letterOf(world)} ${format.dayTime(hour)}`).join('; ')}</td>
                  <td>
                    {documented
                      ? `${t(documented.chosen ? 'chosen' : 'notChosen')}${documented.chosen ? `: ${documented.when}` : ''}`
                      : t('undocumented')}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  )
}
