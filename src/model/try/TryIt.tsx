import { useMemo, useState } from 'react'
import { Label, Radio, RadioGroup } from 'react-aria-components/RadioGroup'
import { useTranslation } from 'react-i18next'
import { trialOutcomes } from '../../analysis/trial'
import type { RunRecord } from '../../record/runRecord'
import type { ParameterName } from '../../scenario/parameters'
import type { Scenario } from '../../scenario/scenario'
import { useLanguage } from '../../ui/useFormat'
import { Caveat } from '../Caveat'
import type { ParameterFacts } from '../facts'
import { formatFigure } from '../number'
import { Assumptions, type Changes } from './Assumptions'
import { Conclusions, conclusionsOf } from './Conclusions'
import { questionOf } from './question'
import { RunBar } from './RunBar'
import { SpreadChart } from './SpreadChart'
import { type StartTrial, useTrial } from './useTrial'

/** First seed of every trial: the same luck whoever tries, so that a class can compare. */
const seed = 1

export interface TryItProps {
  readonly scenario: Scenario
  readonly facts: ReadonlyMap<string, ParameterFacts>
  /** The run that the reader came from; its decisions can be put on trial too. */
  readonly record: RunRecord | null
  readonly startTrial: StartTrial
}

/** The model on trial: assumptions on one side, what moves on the other, and below whether conclusions survive. */
export function TryIt({ scenario, facts, record, startTrial }: TryItProps) {
  const { t } = useTranslation('model')
  const language = useLanguage()
  const { structures } = scenario.model
  const trial = useTrial(scenario, startTrial)
  const [changes, setChanges] = useState<Changes>({})
  const [added, setAdded] = useState<readonly ParameterName[]>([])
  const [runs, setRuns] = useState(30)
  const [whose, setWhose] = useState<'record' | 'yours'>('record')
  const outcomes = useMemo(() => {
    const ids = new Set(trialOutcomes(scenario))
    return scenario.record.outcomes.filter(({ id }) => ids.has(id))
  }, [scenario])
  const [outcomeId, setOutcome] = useState(outcomes[0]?.id ?? '')
  const outcome = outcomes.find(({ id }) => id === outcomeId)
  const yours = whose === 'yours' && record !== null
  const store = trial.shown?.store ?? null
  const told = (values: Changes): string =>
    Object.entries(values)
      .flatMap(([name, value]) => {
        const known = facts.get(name)
        return known ? `${questionOf(t, known.parameter)} ${formatFigure(language, value)}` : []
      })
      .join(' ') || t('try.nothingChanged')
  const isStale = store !== null && told(store.setup.parameters) !== told(changes)
  const change = (name: ParameterName, value: number | null): void =>
    setChanges((before) => {
      const { [name]: _, ...rest } = before
      return value === null ? rest : { ...rest, [name]: value }
    })
  const start = (): void =>
    trial.run({
      runs,
      seed: yours ? record.seed : seed,
      structures: structures.length > 0 ? structures.map(({ id }) => id) : [null],
      parameters: changes,
      levers: yours ? [] : conclusionsOf(scenario).map(({ id }) => id),
      policy: yours ? record.policy : 'record',
      seat: yours && !record.observed ? record.seat : null,
      commands: yours ? record.commands : [],
    })
  const showsConclusions = store === null ? !yours : store.setup.levers.length > 0
  const keepers = structures.filter(({ hold }) =>
    Object.keys(store?.setup.parameters ?? {}).some((name) => Object.hasOwn(hold, name)),
  )
  return (
    <section className="mdl-section mdl-try" id="try" aria-labelledby="try-title" tabIndex={-1}>
      <h2 id="try-title">{t('try.title')}</h2>
      <p className="mdl-lead">{t('try.lead')}</p>
      <div className="mdl-try-top">
        <Assumptions
          facts={facts}
          changes={changes}
          added={added}
          onChange={change}
          onAdd={(name) => setAdded((before) => (name && !before.includes(name) ? [...before, name] : before))}
          onReset={() => setChanges({})}
        />
        <div className="mdl-shows">
          {record && (
            <RadioGroup
              className="mdl-whose"
              value={whose}
              onChange={(value) => setWhose(value === 'yours' ? 'yours' : 'record')}
            >
              <Label className="note">{t('try.whose')}</Label>
              <div className="segments">
                {(['record', 'yours'] as const).map((one) => (
                  <Radio key={one} value={one} className="segment">
                    {t(one === 'yours' ? 'try.whoseYours' : 'try.whoseRecord')}
                  </Radio>
                ))}
              </div>
            </RadioGroup>
          )}
          {yours && <p className="note">{t('try.yoursHelp')}</p>}
          <RunBar
            trial={trial}
            runs={runs}
            accountName={structures.find(({ id }) => id === store?.at)?.label ?? null}
            onRuns={setRuns}
            onStart={start}
          />
          {isStale && trial.state !== 'running' && (
            <p className="note mdl-stale">{t('try.stale', { what: told(store.setup.parameters) })}</p>
          )}
          <div className="mdl-row">
            <h3>{t('try.showsTitle')}</h3>
            <label className="mdl-select">
              <span className="note">{t('try.outcome')}</span>
              <select value={outcomeId} onChange={(event) => setOutcome(event.target.value)}>
                {outcomes.map(({ id, label }) => (
                  <option key={id} value={id}>
                    {label}
                  </option>
                ))}
              </select>
            </label>
          </div>
          {store === null ? (
            <p className="mdl-nothing">{t('try.before')}</p>
          ) : (
            <p className="mdl-with">{t('conclusion.changedWords', { what: told(store.setup.parameters) })}</p>
          )}
          {outcome && <SpreadChart store={store} structures={structures} outcome={outcome} />}
          {keepers.map(({ id, label, hold }) => (
            <p key={id} className="note">
              {label}:{' '}
              {t('try.keeps', {
                names: Object.keys(store?.setup.parameters ?? {})
                  .flatMap((name) => {
                    const known = Object.hasOwn(hold, name) ? facts.get(name) : undefined
                    return known ? [questionOf(t, known.parameter)] : []
                  })
                  .join(' '),
              })}
            </p>
          ))}
          {scenario.draws === null && structures.length > 1 && <p className="note">{t('try.unfitted')}</p>}
          <Caveat />
        </div>
      </div>
      <h3 className="mdl-conclusions-title">{t('conclusion.title')}</h3>
      <p className="mdl-lead">{t('conclusion.lead')}</p>
      {showsConclusions ? (
        <>
          <Conclusions scenario={scenario} store={store} />
          <Caveat />
        </>
      ) : (
        <p className="note">{t('conclusion.recordOnly')}</p>
      )}
    </section>
  )
}
