import { type ReactNode, useEffect, useMemo, useRef, useState } from 'react'
import { compareOutcome } from '../../analysis/compare'
import { openOutcomes } from '../../analysis/openOutcomes'
import type { Scenario } from '../../scenario/scenario'
import type { Debrief } from '../../session/debrief'
import type { ChoiceSetup, LineId, LineSummary } from '../../session/debriefApi'
import type { Format } from '../../ui/format'
import { useTranslation } from '../../ui/i18n/translation'
import { modelStatus } from '../../ui/modelStatus'
import { Button } from '../../ui/parts/Button'
import { Caveat } from '../Caveat'
import { answerTo, useAsked } from '../lookBack/useAsked'
import { type ChoiceMoment, firstOthers, type Offer } from './moments'
import { pointOf } from './names'
import { Others } from './Others'
import { Results } from './Results'
import { Done } from './SetUp'
import type { Choices } from './useChoices'
import { dotCount } from './useSteps'

/** Draws of the model's values, and courses of luck for each: a hundred pairs, the first fifty of them with a draw each. */
const draws = dotCount
const luck = 2

export interface ChoiceOfProps {
  readonly scenario: Scenario
  /** Number of the run: what is drawn follows from it. */
  readonly seed: number
  readonly debrief: Debrief
  readonly line: LineId
  readonly summary: LineSummary
  readonly moment: ChoiceMoment
  readonly choices: Choices
  /** What the reader looks at; null until they said so. Kept while they go from one decision to another. */
  readonly outcome: string | null
  readonly onOutcome: (outcome: string) => void
  readonly account: string | null
  readonly onAccount: (account: string) => void
  readonly format: Format
  readonly onFault: (error: unknown) => void
  /** The choice of the decision itself. */
  readonly children: ReactNode
}

/** One decision: what is set beside it, and what playing it on comes to. */
export function ChoiceOf(props: ChoiceOfProps) {
  const { scenario, seed, debrief, line, summary, moment, choices, outcome, onOutcome, format, children } = props
  const { t } = useTranslation('choice')
  const isFitted = modelStatus(scenario) === 'fitted'
  const offers = useOffers(debrief, line, moment, props.onFault)
  const [chosen, setChosen] = useState<(string | null)[] | null>(null)
  const [attempt, setAttempt] = useState(0)
  const point = moment.option === null ? null : pointOf(scenario, moment.option)
  const others = chosen ?? (offers ? firstOthers(moment.option, point, offers) : [])
  const open = useMemo(() => openOutcomes(scenario, moment.before.hour), [scenario, moment])
  const shownOutcome = outcome !== null && open.includes(outcome) ? outcome : firstOutcome(scenario, open)
  const { structures } = scenario.model
  const account = structures.find(({ id }) => id === props.account)?.id ?? structures[0]?.id ?? null
  const setup: ChoiceSetup = {
    seat: moment.seat,
    at: moment.before,
    options: [moment.option, ...others],
    draws,
    luck,
    seed: (seed + attempt) >>> 0,
    outcomes: open,
    structure: account,
  }
  const keyFor = (of: ChoiceSetup): string => JSON.stringify([line, of])
  const runs = choices.of(keyFor(setup))
  const shows = useRef<HTMLElement>(null)
  const begin = (next: ChoiceSetup): void => {
    if (choices.of(keyFor(next))?.state !== 'done') choices.start(keyFor(next), line, next)
  }
  const play = (next: ChoiceSetup): void => {
    // The button that was pressed goes: what is read next is what it brings.
    shows.current?.focus()
    begin(next)
  }
  const state = runs?.state
  useEffect(() => {
    if (state && document.activeElement === document.body) shows.current?.focus({ preventScroll: true })
  }, [state])
  const rows = useMemo(
    () =>
      open.flatMap((id) => {
        const found = scenario.record.outcomes.find((one) => one.id === id)
        return found ? [compareOutcome(found, summary.outcomes?.[id] ?? null, null)] : []
      }),
    [scenario, open, summary],
  )
  return (
    <div className="cho">
      <section className="cho-setup" aria-labelledby="cho-setup">
        <h2 id="cho-setup">{t('setup.title')}</h2>
        {children}
        <Done scenario={scenario} moment={moment} format={format} />
        {offers && <Others offers={offers} waited={moment.option === null} chosen={others} onChange={setChosen} />}
        {!runs && (
          <Button look="act" isDisabled={others.length === 0} onPress={() => play(setup)}>
            {t('setup.start')}
          </Button>
        )}
        {others.length === 0 && offers && <p className="note">{t('setup.pick')}</p>}
        <p className="note">{t(isFitted ? 'setup.rules' : 'setup.rulesLuck')}</p>
      </section>
      <section ref={shows} className="cho-shows" tabIndex={-1} aria-label={t('step.label')}>
        {runs ? (
          <Results
            key={keyFor({ ...setup, structure: null })}
            scenario={scenario}
            options={setup.options}
            waited={moment.option === null}
            runs={runs}
            rows={rows}
            outcome={shownOutcome}
            onOutcome={onOutcome}
            account={account}
            onAccount={(next) => {
              props.onAccount(next)
              begin({ ...setup, structure: next })
            }}
            onStop={choices.stop}
            onAgain={() => play(setup)}
            onOther={() => {
              setAttempt(attempt + 1)
              play({ ...setup, seed: (seed + attempt + 1) >>> 0 })
            }}
            format={format}
          />
        ) : (
          <div className="cho-before">
            <h2>{t('before.title')}</h2>
            <p>{t(isFitted ? 'before.text' : 'before.textLuck')}</p>
            <Caveat />
          </div>
        )}
      </section>
    </div>
  )
}

/** The first outcome of the forecast that can still change, else the first of the record. */
function firstOutcome(scenario: Scenario, open: readonly string[]): string {
  return scenario.play.forecast.map(({ outcome }) => outcome).find((id) => open.includes(id)) ?? open[0] ?? ''
}

/** What else was on the table of the seat at the moment; null until it is known. */
function useOffers(
  debrief: Debrief,
  line: LineId,
  { before, seat, option }: ChoiceMoment,
  onFault: (error: unknown) => void,
): readonly Offer[] | null {
  const key = JSON.stringify([line, before, seat])
  const look = answerTo(
    useAsked(debrief, key, (run) => run.look(line, before, { seat }), onFault),
    key,
  )
  return useMemo(() => {
    if (look?.of !== 'seat') return null
    const open = look.view.decisions.filter((one) => one.status === 'available' && one.option !== option)
    return open.map(({ option: id, label, point }) => ({ option: id, label, point }))
  }, [look, option])
}
