import type { RunTree } from '../../record/tree'
import type { Scenario } from '../../scenario/scenario'
import type { LineId } from '../../session/debriefApi'
import type { Format } from '../../ui/format'
import { useTranslation } from '../../ui/i18n/translation'
import { type ChoiceMoment, keyOf } from './moments'
import { labelOf, seatName } from './names'

/** Which run, where there are branches, and which decision of it: those of the run's own seat stand first. */
export function DecisionChoice(props: {
  readonly scenario: Scenario
  readonly tree: RunTree
  readonly line: LineId
  readonly moments: readonly ChoiceMoment[]
  readonly moment: ChoiceMoment
  readonly own: string | null
  readonly format: Format
  readonly onLine: (line: LineId) => void
  readonly onMoment: (moment: ChoiceMoment) => void
}) {
  const { scenario, tree, line, moments, moment, own, format, onLine, onMoment } = props
  const { t } = useTranslation('choice')
  const seats = [...new Set(moments.map(({ seat }) => seat))]
  return (
    <>
      {tree.branches.length > 0 && (
        <label className="cho-field">
          <span>{t('setup.line')}</span>
          <select value={line ?? ''} onChange={(event) => onLine(event.target.value || null)}>
            <option value="">{t('setup.played')}</option>
            {tree.branches.map(({ id, label }) => (
              <option key={id} value={id}>
                {label || t('setup.unnamed')}
              </option>
            ))}
          </select>
        </label>
      )}
      <label className="cho-field">
        <span>{t('setup.which')}</span>
        <select
          className="cho-which"
          value={keyOf(moment)}
          onChange={(event) => {
            const chosen = moments.find((one) => keyOf(one) === event.target.value)
            if (chosen) onMoment(chosen)
          }}
        >
          {seats.map((seat) => (
            <optgroup
              key={seat}
              label={seat === own ? t('setup.ownSeat', { seat: seatName(scenario, seat) }) : seatName(scenario, seat)}
            >
              {moments
                .filter((one) => one.seat === seat)
                .map((one) => (
                  <option key={keyOf(one)} value={keyOf(one)}>
                    {format.dayTime(one.hour)} ·{' '}
                    {one.option === null ? t('setup.waited') : labelOf(scenario, one.option)}
                  </option>
                ))}
            </optgroup>
          ))}
        </select>
      </label>
    </>
  )
}

/** What was done at the moment, by whom, and why. */
export function Done({ scenario, moment, format }: { scenario: Scenario; moment: ChoiceMoment; format: Format }) {
  const { t } = useTranslation('choice')
  const { seat, option, hour, by, reason } = moment
  return (
    <div className="cho-done">
      <p className="note">{t('setup.done')}</p>
      <p className="cho-done-what">
        <b className="cho-letter">A</b>
        <b>{option === null ? t('option.waited') : labelOf(scenario, option)}</b>
      </p>
      <p className="note">
        {seatName(scenario, seat)}, {format.dateTime(hour)}, {t(`setup.by.${by}`)}
      </p>
      {by !== 'policy' && reason && <p className="cho-reason">{t('setup.reason', { reason })}</p>}
    </div>
  )
}
