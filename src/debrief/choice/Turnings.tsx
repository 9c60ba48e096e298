import { useCallback, useEffect, useRef, useState } from 'react'
import { compareOutcome } from '../../analysis/compare'
import {
  type AlternativesResult,
  type AlternativesSetup,
  alternativesSize,
  listedAlternatives,
} from '../../analysis/turnings'
import type { Scenario } from '../../scenario/scenario'
import type { AlternativesJob } from '../../session/alternatives'
import type { Format } from '../../ui/format'
import { choice as choiceTexts } from '../../ui/i18n/en/choice'
import { compare as compareTexts } from '../../ui/i18n/en/compare'
import { addTexts } from '../../ui/i18n/late'
import { useTranslation } from '../../ui/i18n/translation'
import { Button } from '../../ui/parts/Button'
import { useStable } from '../../ui/useStable'
import { Caveat } from '../Caveat'
import { DotLanes } from './DotLanes'
import { Accounts } from './Results'
import { TurningRows } from './TurningRows'
import { useJobs } from './useJobs'
import { dotCount } from './useSteps'
import './choice.css'
import '../../ui/styles/progress.css'

addTexts('choice', choiceTexts)
addTexts('compare', compareTexts)

/** The same draws in every class and on every machine. */
const seed = 1

export interface TurningsProps {
  readonly scenario: Scenario
  /** Starts a job in a worker: `Debrief.alternatives`. */
  readonly start: (setup: AlternativesSetup) => AlternativesJob
  readonly format: Format
  /** Hears what is looked at once it has been played. */
  readonly onShown?: (shown: TurningsShown) => void
}

/** Under which account the turnings were played, and the outcome that is looked at. */
export interface TurningsShown {
  readonly account: string | null
  readonly outcome: string
}

/**
 * Rule C9: of the changes that the authors list, one whose median is lower on a named outcome and one whose median is
 * higher, with how far they overlap with the record's own course; where the model has none, that is said. Stands alone: any
 * page may hold it.
 */
export function Turnings({ scenario, start, format, onShown }: TurningsProps) {
  const { t } = useTranslation('choice')
  const outcomes = scenario.record.outcomes.filter(({ model }) => model !== null)
  const [outcome, setOutcome] = useState(scenario.play.forecast[0]?.outcome ?? outcomes[0]?.id ?? '')
  const [account, setAccount] = useState(scenario.model.structures[0]?.id ?? null)
  const { of, play, stop } = useAlternatives(scenario, start)
  const whole = useRef<HTMLElement>(null)
  const runs = of(account)
  const shown = outcomes.find(({ id }) => id === outcome)
  const isListed = listedAlternatives(scenario).length > 0
  const choose = (next: string): void => {
    setAccount(next)
    if (runs && of(next)?.state !== 'done') play(next)
  }
  const begin = (): void => {
    // The button that was pressed goes.
    whole.current?.focus({ preventScroll: true })
    play(account)
  }
  const own = runs?.result?.record[outcome]
  const tell = useStable((what: TurningsShown) => onShown?.(what))
  const isDone = runs?.state === 'done'
  useEffect(() => {
    if (isDone) tell({ account, outcome })
  }, [isDone, account, outcome, tell])
  return (
    <section ref={whole} className="cho-turnings charted" tabIndex={-1} aria-labelledby="cho-turnings">
      <h2 id="cho-turnings">{t('turnings.title')}</h2>
      <p className="cho-lead">{t('turnings.lead')}</p>
      {!isListed || !shown ? (
        <p>{t('turnings.noneListed')}</p>
      ) : (
        <>
          <div className="cho-switches">
            <label className="cho-field">
              <span>{t('turnings.outcome')}</span>
              <select className="cho-outcome" value={outcome} onChange={(event) => setOutcome(event.target.value)}>
                {outcomes.map(({ id, label }) => (
                  <option key={id} value={id}>
                    {label}
                  </option>
                ))}
              </select>
            </label>
            <Accounts scenario={scenario} account={account} onAccount={choose} />
            {(!runs || runs.state === 'cancelled' || runs.state === 'failed') && (
              <Button look="ink" onPress={begin}>
                {t('turnings.start')}
              </Button>
            )}
            {runs?.state === 'running' && (
              <div className="cho-progress">
                <label className="progress">
                  <span>{t('turnings.running', { done: format.number(runs.done), of: format.number(runs.of) })}</span>
                  <progress value={runs.done} max={runs.of} />
                </label>
                <Button size="small" onPress={stop}>
                  {t('progress.stop')}
                </Button>
              </div>
            )}
          </div>
          {(runs?.state === 'cancelled' || runs?.state === 'failed') && (
            <p role="status">{t(`turnings.${runs.state}`)}</p>
          )}
          {runs?.state === 'running' && own && (
            <DotLanes
              lanes={[{ key: 'record', letter: '', name: t('turnings.record'), values: own.values }]}
              shown={Math.min(dotCount, own.values.length)}
              row={compareOutcome(shown, null, null)}
              words={t('turnings.record')}
              format={format}
            />
          )}
          {runs?.state === 'done' && runs.result && (
            <TurningRows scenario={scenario} result={runs.result} outcome={shown} format={format} />
          )}
          <Caveat />
        </>
      )}
    </section>
  )
}

/** The same on the projector: what the page that leads looks at, played here and shown without anything to press. */
export function TurningsOnBoard({ scenario, start, format, shown }: TurningsProps & { readonly shown: TurningsShown }) {
  const { t } = useTranslation('choice')
  const { of, play } = useAlternatives(scenario, start)
  const { account } = shown
  useEffect(() => play(account), [account, play])
  const runs = of(account)
  const outcome = scenario.record.outcomes.find(({ id }) => id === shown.outcome)
  if (!outcome) return null
  return (
    <section className="cho-turnings charted" aria-labelledby="cho-turnings">
      <h2 id="cho-turnings">
        {t('turnings.title')}: {outcome.label}
      </h2>
      {runs?.state === 'done' && runs.result ? (
        <TurningRows scenario={scenario} result={runs.result} outcome={outcome} format={format} />
      ) : (
        <p role="status">
          {t('turnings.running', {
            done: format.number(runs?.done ?? 0),
            of: format.number(runs?.of ?? 0),
          })}
        </p>
      )}
      <Caveat />
    </section>
  )
}

const setupOf = (account: string | null): AlternativesSetup => ({
  runs: 2 * dotCount,
  seed,
  ...(account === null ? {} : { structure: account }),
})

/** Alternatives under each account that was asked for, one job at a time. Leaving the page cancels. */
function useAlternatives(scenario: Scenario, startJob: TurningsProps['start']) {
  const { of, start, stop } = useJobs<AlternativesResult>()
  const play = useCallback(
    (account: string | null) => {
      const setup = setupOf(account)
      start(account ?? '', alternativesSize(scenario, setup), () => startJob(setup))
    },
    [scenario, start, startJob],
  )
  return { of: (account: string | null) => of(account ?? ''), play, stop }
}
