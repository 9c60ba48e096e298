import { Label, Radio, RadioGroup } from 'react-aria-components/RadioGroup'
import type { TrialNote } from '../../../record/reflection'
import type { Scenario } from '../../../scenario/scenario'
import type { Lever } from '../../../scenario/schema/play'
import { assumptionWords } from '../../../ui/assumptionWords'
import { useTranslation } from '../../../ui/i18n/translation'
import { Button } from '../../../ui/parts/Button'
import type { TrialShown } from '../../../ui/trialShown'
import { Answer } from '../Answer'
import type { StepProps } from '../stepProps'
import { TrialOnBoard } from './TrialOnBoard'

const blank: TrialNote = { conclusion: '', parameter: null, stands: null, challenge: '' }
const verdicts = ['yes', 'no', 'unsure'] as const

/** Step 7: one conclusion, one assumption changed, and whether the conclusion stands. */
export function OnTrial({ look, writing, stage, onStage, format, isBoard }: StepProps) {
  const { t } = useTranslation('guide')
  const { scenario, Trial, onPage } = look
  const note = writing.reflection.trial ?? blank
  const change = (over: Partial<TrialNote>): void => writing.change({ trial: { ...note, ...over } })
  if (isBoard) return <TrialOnBoard scenario={scenario} note={note} result={stage.trial} format={format} />
  const hear = ({ moved, result }: TrialShown): void => {
    if (result) onStage({ trial: result })
    // What was moved is what was changed, unless one of them was chosen here.
    if (moved.length > 0 && !moved.some(({ parameter }) => parameter === note.parameter)) {
      change({ parameter: moved.at(-1)?.parameter ?? null })
    }
  }
  return (
    <>
      <p className="gd-lead">{t('steps.trial.lead')}</p>
      <Answer
        question={t('steps.trial.conclusion')}
        text={note.conclusion}
        onText={(conclusion) => change({ conclusion })}
      />
      {note.conclusion === '' && <Listed scenario={scenario} onTake={(conclusion) => change({ conclusion })} />}
      <p className="gd-lead">{t('steps.trial.how')}</p>
      <div className="gd-trial">
        <Trial onShown={hear} />
      </div>
      <Changed scenario={scenario} chosen={note.parameter} onChoose={(parameter) => change({ parameter })} />
      <RadioGroup
        className="gd-verdict"
        value={note.stands ?? ''}
        onChange={(value) => change({ stands: verdicts.find((one) => one === value) ?? null })}
      >
        <Label>{t('steps.trial.stands')}</Label>
        <div className="segments">
          {verdicts.map((one) => (
            <Radio key={one} value={one} className="segment">
              {t(`steps.trial.${one}`)}
            </Radio>
          ))}
        </div>
      </RadioGroup>
      <Answer
        question={t('steps.trial.challenge')}
        text={note.challenge}
        onText={(challenge) => change({ challenge })}
      />
      {look.HandIn && <p className="note">{t('steps.trial.handed')}</p>}
      <p>
        <Button onPress={() => onPage('model')}>{t('steps.trial.page')}</Button>
      </p>
    </>
  )
}

/** Conclusions that the authors put to the test: one of them can be taken in place of one's own. */
function Listed({ scenario, onTake }: { scenario: Scenario; onTake: (conclusion: string) => void }) {
  const { t } = useTranslation('guide')
  const claims = scenario.levers.flatMap(({ id, sign, label, outcome }: Lever) => {
    if (sign === 'same') return []
    const of = scenario.record.outcomes.find((one) => one.id === outcome)?.label ?? outcome
    return [{ id, words: t(`steps.trial.claim.${sign}`, { what: label, outcome: of }) }]
  })
  if (claims.length === 0) return null
  return (
    <label className="gd-select">
      <span>{t('steps.trial.listed')}</span>
      <select value="" onChange={(event) => onTake(event.target.value)}>
        <option value="">{t('steps.trial.ownWords')}</option>
        {claims.map(({ id, words }) => (
          <option key={id} value={words}>
            {words}
          </option>
        ))}
      </select>
    </label>
  )
}

/** Which assumption was changed, in the words of the sliders. */
function Changed(props: { scenario: Scenario; chosen: string | null; onChoose: (parameter: string | null) => void }) {
  const { scenario, chosen, onChoose } = props
  const { t } = useTranslation('guide')
  const { t: tAssume } = useTranslation('assume')
  return (
    <label className="gd-select">
      <span>{t('steps.trial.parameter')}</span>
      <select value={chosen ?? ''} onChange={(event) => onChoose(event.target.value || null)}>
        <option value="">{t('steps.trial.noParameter')}</option>
        {scenario.model.parameters.map((parameter) => {
          const words = assumptionWords(tAssume, parameter)
          return (
            <option key={parameter.id} value={parameter.id}>
              {words.length > 90 ? `${words.slice(0, 88)} …` : words}
            </option>
          )
        })}
      </select>
    </label>
  )
}
