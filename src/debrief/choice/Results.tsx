import { useState } from 'react'
import { Label, Radio, RadioGroup } from 'react-aria-components/RadioGroup'
import type { OutcomeComparison } from '../../analysis/compare'
import type { Scenario } from '../../scenario/scenario'
import { ChartFrame } from '../../ui/charts/ChartFrame'
import type { Format } from '../../ui/format'
import { useTranslation } from '../../ui/i18n/translation'
import { Caveat, useCaveats } from '../Caveat'
import { ChartKey } from './ChartKey'
import { DotLanes } from './DotLanes'
import { DrawTable } from './DrawTable'
import { drawWords, lanesOf, laneWords } from './lanes'
import { PartsBar } from './PartsBar'
import { StepBar } from './StepBar'
import { Summaries } from './Summaries'
import type { ChoiceRuns } from './useChoices'
import { useSteps } from './useSteps'

/** Small charts beside one another. */
const mostSmall = 6

export interface ResultsProps {
  readonly scenario: Scenario
  /** What was done, then the others. */
  readonly options: readonly (string | null)[]
  readonly waited: boolean
  readonly runs: ChoiceRuns
  /** Outcomes that can still change, with the record's figures and the run's own. */
  readonly rows: readonly OutcomeComparison[]
  readonly outcome: string
  readonly onOutcome: (outcome: string) => void
  readonly account: string | null
  readonly onAccount: (account: string) => void
  readonly onStop: () => void
  readonly onAgain: () => void
  /** Plays the same under other draws. */
  readonly onOther: () => void
  readonly format: Format
}

/** What playing a decision on comes to: draws one by one, then summaries, then the three parts of the spread. */
export function Results(props: ResultsProps) {
  const { scenario, options, waited, runs, rows, outcome, format } = props
  const { t } = useTranslation('choice')
  const foot = useCaveats()
  const [view, setView] = useState<'one' | 'several'>('one')
  const { result } = runs
  const isOver = runs.state !== 'running'
  const steps = useSteps(result?.runs ?? 0, isOver)
  const row = rows.find((one) => one.id === outcome)
  const shown = steps.all ? 'all' : steps.shown
  const lanes = row ? lanesOf({ scenario, options, waited, result, outcome: row.id, steps, format, t }) : []
  const status = result && row ? drawWords(lanes, steps, result.runs, t, format) : null
  return (
    <>
      <StepBar {...props} steps={steps} words={status} />
      <div className="cho-switches">
        <label className="cho-field">
          <span>{t('outcome.which')}</span>
          <select className="cho-outcome" value={outcome} onChange={(event) => props.onOutcome(event.target.value)}>
            {rows.map((one) => (
              <option key={one.id} value={one.id}>
                {one.outcome.label}
              </option>
            ))}
          </select>
        </label>
        <RadioGroup className="cho-field" value={view} onChange={(next) => setView(next === 'several' ? next : 'one')}>
          <Label>{t('outcome.view')}</Label>
          <div className="segments">
            {(['one', 'several'] as const).map((one) => (
              <Radio key={one} value={one} className="segment">
                {t(`outcome.${one}`)}
              </Radio>
            ))}
          </div>
        </RadioGroup>
        <Accounts scenario={scenario} account={props.account} onAccount={props.onAccount} />
      </div>
      <ChartKey withRun={row?.run !== null} paired={!steps.all} />
      {view === 'one' && row && (
        <ChartFrame title={row.outcome.label} foot={foot}>
          <h3 className="cho-outcome-name">
            {row.outcome.label} <span className="note">{row.outcome.unit}</span>
          </h3>
          <DotLanes lanes={lanes} shown={shown} row={row} paired words={laneWords(lanes, row, t)} format={format} />
        </ChartFrame>
      )}
      {view === 'several' && (
        <ChartFrame title={t('title')} foot={foot}>
          <LaneList scenario={scenario} options={options} waited={waited} />
          <ul className="cho-several">
            {[...rows.filter((one) => one.id === outcome), ...rows.filter((one) => one.id !== outcome)]
              .slice(0, mostSmall)
              .map((one) => {
                const own = lanesOf({ scenario, options, waited, result, outcome: one.id, steps, format, t })
                return (
                  <li key={one.id}>
                    <h3>
                      {one.outcome.label} <span className="note">{one.outcome.unit}</span>
                    </h3>
                    <DotLanes
                      lanes={own}
                      shown={shown}
                      row={one}
                      paired
                      words={laneWords(own, one, t)}
                      format={format}
                      small
                    />
                  </li>
                )
              })}
          </ul>
        </ChartFrame>
      )}
      <Caveat />
      {result && row && (
        <DrawTable lanes={lanes} shown={steps.all ? Number.POSITIVE_INFINITY : steps.shown} row={row} format={format} />
      )}
      {steps.enough && result && row ? (
        <div className="cho-after">
          <Summaries lanes={lanes} run={row.run} result={result} isOver={isOver} outcome={row.id} format={format} />
          <PartsBar result={result} outcome={row.id} isOver={isOver} format={format} foot={foot} />
        </div>
      ) : (
        <p className="cho-not-yet">{t('summary.notYet')}</p>
      )}
    </>
  )
}

/** Under which account of how violence ends the draws are made; nothing where there is one, or not all were fitted. */
export function Accounts(props: {
  readonly scenario: Scenario
  readonly account: string | null
  readonly onAccount: (account: string) => void
}) {
  const { scenario, account, onAccount } = props
  const { t } = useTranslation('choice')
  const { structures } = scenario.model
  const fitted = structures.every(({ id }) => scenario.draws?.structures.some(({ structure }) => structure === id))
  if (structures.length < 2 || !fitted) return null
  return (
    <label className="cho-field">
      <span>{t('account.which')}</span>
      <select className="cho-account" value={account ?? ''} onChange={(event) => onAccount(event.target.value)}>
        {structures.map(({ id, label }) => (
          <option key={id} value={id}>
            {label}
          </option>
        ))}
      </select>
    </label>
  )
}

/** What the letters of the small charts stand for. */
function LaneList({ scenario, options, waited }: Pick<ResultsProps, 'scenario' | 'options' | 'waited'>) {
  const { t } = useTranslation('choice')
  const lanes = lanesOf({ scenario, options, waited, result: null, outcome: '', steps: null, format: null, t })
  return (
    <ul className="cho-lane-list">
      {lanes.map(({ key, letter, name }) => (
        <li key={key}>
          <b className="cho-letter">{letter}</b> {name}
        </li>
      ))}
    </ul>
  )
}
