import { Label, Radio, RadioGroup } from 'react-aria-components/RadioGroup'
import type { UnlikeFault } from '../../record/fault'
import type { Scenario } from '../../scenario/scenario'
import { useTranslation } from '../../ui/i18n/translation'
import { OlderRun } from '../lookBack/OlderRun'
import type { EyeMode, Replay } from './useReplay'

const modes = ['seat', 'gaps', 'model'] as const

/** Through whose eyes the run is seen, and which seat. */
export function EyeSwitch(props: {
  readonly replay: Replay
  readonly scenario: Scenario
  /** Why the run can't be computed again; null when it was. */
  readonly unlike: UnlikeFault | null
}) {
  const { replay, scenario, unlike } = props
  const { t } = useTranslation('replay')
  const { mode, seat } = replay
  if (unlike) return <OlderRun unlike={unlike} />
  const name = scenario.play.seats.find(({ id }) => id === seat)?.name ?? seat
  return (
    <div className="rpl-eyes">
      <RadioGroup className="rpl-choice" value={mode} onChange={(chosen) => replay.see(chosen as EyeMode, seat)}>
        <Label className="note">{t('eye.label')}</Label>
        <div className="segments">
          {modes.map((one) => (
            <Radio key={one} value={one} className="segment">
              {t(`eye.${one}`)}
            </Radio>
          ))}
        </div>
      </RadioGroup>
      <label className="rpl-seat">
        <span className="note">{t('eye.which')}</span>
        <select value={seat} onChange={(event) => replay.see(mode, event.target.value)} disabled={mode === 'model'}>
          {scenario.play.seats.map((one) => (
            <option key={one.id} value={one.id}>
              {one.name}
            </option>
          ))}
        </select>
      </label>
      <p className="note rpl-eye-note">{t(`eye.${mode}Note`, { seat: name })}</p>
    </div>
  )
}
