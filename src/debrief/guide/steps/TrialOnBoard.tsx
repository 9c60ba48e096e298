import type { TrialNote } from '../../../record/reflection'
import type { Scenario } from '../../../scenario/scenario'
import { assumptionWords } from '../../../ui/assumptionWords'
import type { Format } from '../../../ui/format'
import { useTranslation } from '../../../ui/i18n/translation'
import type { MiddleHalf, TrialResult } from '../../../ui/trialShown'
import { Caveat } from '../../Caveat'

/**
 * The model on trial as the class sees it: the conclusion and the assumption; and once somebody has said whether it stands,
 * that, and what the trial gave.
 */
export function TrialOnBoard(props: {
  readonly scenario: Scenario
  readonly note: TrialNote
  readonly result: TrialResult | null
  readonly format: Format
}) {
  const { scenario, note, result, format } = props
  const { t } = useTranslation('guide')
  const { t: tAssume } = useTranslation('assume')
  const parameter = scenario.model.parameters.find(({ id }) => id === note.parameter)
  return (
    <>
      <p className="gd-aloud">{note.conclusion}</p>
      {parameter && (
        <p className="gd-lead">
          {t('steps.trial.parameter')}: {assumptionWords(tAssume, parameter)}
        </p>
      )}
      {note.stands && (
        <p className="gd-lead">
          {t('steps.trial.stands')} <b>{t(`steps.trial.${note.stands}`)}</b>
        </p>
      )}
      {note.stands && result && <Given scenario={scenario} result={result} format={format} />}
    </>
  )
}

/** One outcome under each account, as the model is and with what was moved. */
function Given({ scenario, result, format }: { scenario: Scenario; result: TrialResult; format: Format }) {
  const { t } = useTranslation('guide')
  const { t: tAssume } = useTranslation('assume')
  const outcome = scenario.record.outcomes.find(({ id }) => id === result.outcome)
  const isChanged = result.moved.length > 0
  const moved = result.moved.flatMap(({ parameter, value }) => {
    const found = scenario.model.parameters.find(({ id }) => id === parameter)
    return found ? [t('steps.trial.moved', { what: assumptionWords(tAssume, found), value })] : []
  })
  const half = ({ median, p25, p75 }: MiddleHalf): string =>
    t('steps.trial.half', {
      median: format.number(median),
      low: format.number(p25),
      high: format.number(p75),
    })
  return (
    <>
      <table className="gd-given">
        <caption>
          {t(`steps.trial.given.${result.whose}`, { outcome: outcome?.label ?? result.outcome, runs: result.runs })}
          {moved.length > 0 && ` ${moved.join(' ')}`}
        </caption>
        <thead>
          <tr>
            <th scope="col">{t('steps.trial.account')}</th>
            <th scope="col">{t('steps.trial.asIs')}</th>
            {isChanged && <th scope="col">{t('steps.trial.changed')}</th>}
          </tr>
        </thead>
        <tbody>
          {result.accounts.map(({ structure, base, changed }) => (
            <tr key={structure ?? 'one'}>
              <th scope="row">
                {scenario.model.structures.find(({ id }) => id === structure)?.label ?? t('steps.trial.oneAccount')}
              </th>
              <td>{half(base)}</td>
              {isChanged && <td>{changed && half(changed)}</td>}
            </tr>
          ))}
        </tbody>
      </table>
      <Caveat />
    </>
  )
}
