import { useEffect, useMemo, useState } from 'react'
import { Label, Radio, RadioGroup } from 'react-aria-components/RadioGroup'
import { trialOutcomes } from '../../analysis/trial'
import type { RunRecord } from '../../record/runRecord'
import type { ParameterName } from '../../scenario/parameters'
import type { Scenario } from '../../scenario/scenario'
import { assumptionWords } from '../../ui/assumptionWords'
import { ChartFrame } from '../../ui/charts/ChartFrame'
import { useTranslation } from '../../ui/i18n/translation'
import type { TrialShown } from '../../ui/trialShown'
import { useLanguage } from '../../ui/useFormat'
import { useStable } from '../../ui/useStable'
import { Caveat, useCaveats } from '../Caveat'
import type { ParameterFacts } from '../facts'
import { formatFigure } from '../number'
import { Assumptions, type Changes } from './Assumptions'
import { Conclusions, conclusionsOf } from './Conclusions'
import { endsNothing } from './noEnd'
import { RunBar } from './RunBar'
import { SpreadChart } from './SpreadChart'
import { movedOf, resultOf } from './trialShown'
import { type StartTrial, useTrial } from './useTrial'

/** First seed of every trial: the same luck whoever tries, so that a class can compare. */
const seed = 1

export interface TryItProps {
  readonly scenario: Scenario
  readonly facts: ReadonlyMap<string, ParameterFacts>
  /** The run that the reader came from; its decisions can be put on trial too. */
  readonly record: RunRecord | null
  readonly startTrial: StartTrial
  /** Set into another page, whose own act is the one that is filled. */
  readonly isPart?: boolean
  /** Hears what was moved, and what came of the last trial. */
  readonly onShown?: (shown: TrialShown) => void
}

/** The model on trial: assumptions on one side, what moves on the other, and below whether conclusions survive. */
export function TryIt({ scenario, facts, record, startTrial, isPart = false, onShown }: TryItProps) {
  const { t } = useTranslation('model')
  const { t: tAssume } = useTranslation('assume')
  const foot = useCaveats()
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
        return known ? `${assumptionWords(tAssume, known.parameter)} ${formatFigure(language, value)}` : []
      })
      .join(' ') || t('try.nothingChanged')
  const isStale = store !== null && told(store.setup.parameters) !== told(changes)
  const tell = useStable((shown: TrialShown) => onShown?.(shown))
  const figure = (value: number): string => formatFigure(language, value)
  const ended = store !== null && (trial.state === 'done' || trial.state === 'cancelled')
  const shown = JSON.stringify({
    moved: movedOf(changes, figure),
    result: ended ? resultOf(store, outcomeId, figure) : null,
  } satisfies TrialShown)
  useEffect(() => tell(JSON.parse(shown)), [shown, tell])
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
      ...(yours && record.from ? { from: record.from } : {}),
      ...(yours && record.hands ? { hands: record.hands } : {}),
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
          isPart={isPart}
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
            isPart={isPart}
          />
          {isStale && trial.state !== 'running' && (
            <p className="note mdl-stale">{t('try.stale', { what: told(store.setup.parameters) })}</p>
          )}
          <div className="mdl-row" id="try-shows" tabIndex={-1}>
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
          {outcome && (
            <ChartFrame
              title={`${t('try.showsTitle')}: ${outcome.label}`}
              foot={store ? [t('conclusion.changedWords', { what: told(store.setup.parameters) }), ...foot] : foot}
            >
              <SpreadChart store={store} structures={structures} outcome={outcome} />
            </ChartFrame>
          )}
          {keepers.map(({ id, label, hold }) => (
            <p key={id} className="note">
              <b>{label}</b>:{' '}
              {t('try.keeps', {
                names: Object.keys(store?.setup.parameters ?? {})
                  .flatMap((name) => {
                    const known = Object.hasOwn(hold, name) ? facts.get(name) : undefined
                    return known ? [assumptionWords(tAssume, known.parameter)] : []
                  })
                  .join(' '),
              })}
            </p>
          ))}
          {structures
            .filter(({ id }) => store !== null && endsNothing(scenario, id, store.setup.parameters))
            .map(({ id, label }) => (
              <p key={id} className="note" data-no-end={id}>
                <b>{label}</b>: {t('try.noEnd')}
              </p>
            ))}
          {scenario.draws === null && structures.length > 1 && <p className="note">{t('try.unfitted')}</p>}
          <Caveat />
        </div>
      </div>
      <h3 className="mdl-conclusions-title">{t('conclusion.title')}</h3>
      {showsConclusions ? (
        <>
          <p className="mdl-lead">{t('conclusion.lead')}</p>
          <Conclusions scenario={scenario} store={store} />
          <Caveat />
        </>
      ) : (
        <p className="mdl-lead">{t('conclusion.recordOnly')}</p>
      )}
    </section>
  )
}
