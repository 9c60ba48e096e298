import { useMemo, useState } from 'react'
import { mechanisms, sharedParameters } from '../../scenario/mechanisms'
import type { Scenario } from '../../scenario/scenario'
import type { RecordSource } from '../../scenario/schema/record'
import { formatDate } from '../../ui/format'
import { useTranslation } from '../../ui/i18n/translation'
import { Button } from '../../ui/parts/Button'
import { useLanguage } from '../../ui/useFormat'
import { luckName, type ParameterFacts, sensitivityOutcomes, weightsFor } from '../facts'
import { formatFigure } from '../number'
import { ParameterTable } from './ParameterTable'
import { Rule } from './Rule'
import { WeightBar } from './WeightBar'

/** How many parameters the list of what matters most names. */
const most = 10
/** How many of those that were only screened it names below. */
const mostOthers = 3

export interface RulesProps {
  readonly scenario: Scenario
  readonly facts: ReadonlyMap<string, ParameterFacts>
  readonly sources: ReadonlyMap<string, RecordSource>
}

/** Every mechanism in words and formula with its parameters, after what matters most of all. */
export function Rules({ scenario, facts, sources }: RulesProps) {
  const { t } = useTranslation(['model', 'mechanisms'])
  const language = useLanguage()
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set(['forces']))
  const outcomes = sensitivityOutcomes(scenario)
  const [outcome, setOutcome] = useState(outcomes[0] ?? '')
  const weights = useMemo(() => weightsFor(scenario, outcome), [scenario, outcome])
  const shown = weights.filter(({ kind }) => kind !== 'screened').slice(0, most)
  const others = weights
    .filter(({ kind, effect }) => kind === 'screened' && effect > 0)
    .slice(0, mostOthers)
    .map(({ parameter, effect }) =>
      t('sensitivity.otherOne', { name: parameter, effect: formatFigure(language, effect) }),
    )
  const isAll = open.size === mechanisms.length
  const show = (id: string): void => {
    setOpen((before) => new Set([...before, id]))
    // The fold is open once the page is drawn anew.
    requestAnimationFrame(() => {
      const rule = document.getElementById(`rule-${id}`)
      rule?.querySelector('summary')?.focus({ preventScroll: true })
      rule?.scrollIntoView({ block: 'start' })
    })
  }
  const labelOf = (id: string): string => scenario.record.outcomes.find((one) => one.id === id)?.label ?? id
  return (
    <section className="mdl-section" id="rules" aria-labelledby="rules-title" tabIndex={-1}>
      <h2 id="rules-title">{t('rules.title')}</h2>
      <p className="mdl-lead">{t('rules.lead', { sample: 'crowdGrowth' })}</p>
      <div className="mdl-sensitivity">
        <div className="mdl-row">
          <h3>{t('sensitivity.title')}</h3>
          {outcomes.length > 0 && (
            <label className="mdl-select">
              <span className="note">{t('sensitivity.outcome')}</span>
              <select value={outcome} onChange={(event) => setOutcome(event.target.value)}>
                {outcomes.map((id) => (
                  <option key={id} value={id}>
                    {labelOf(id)}
                  </option>
                ))}
              </select>
            </label>
          )}
        </div>
        {weights.length === 0 ? (
          <p className="mdl-nothing">{t('sensitivity.none')}</p>
        ) : (
          <>
            <p>{t(weights[0].kind === 'sobol' ? 'sensitivity.lead' : 'sensitivity.morrisLead')}</p>
            <ol className="mdl-weights">
              {shown.map((weight) => (
                <li key={weight.parameter}>
                  <span>
                    {weight.parameter === luckName ? (
                      t('sensitivity.luck')
                    ) : (
                      <>
                        <code>{weight.parameter}</code>{' '}
                        <span className="note">{facts.get(weight.parameter)?.parameter.text}</span>{' '}
                        {facts.get(weight.parameter)?.informed === false && (
                          <span className="mdl-uninformed">{t('parameter.notInformed')}</span>
                        )}
                      </>
                    )}
                  </span>
                  <WeightBar weight={weight} />
                </li>
              ))}
            </ol>
            {shown.some(({ parameter }) => facts.get(parameter)?.informed === false) && (
              <p className="mdl-silent">{t('sensitivity.silent', { mark: t('parameter.notInformed') })}</p>
            )}
            {others.length > 0 && <p className="note">{t('sensitivity.others', { names: others.join(', ') })}</p>}
            {weights[0].kind === 'sobol' && <p className="note">{t('sensitivity.how')}</p>}
            <SensitivityMade scenario={scenario} />
          </>
        )}
      </div>
      <div className="mdl-rules">
        <nav className="mdl-contents" aria-label={t('rules.title')}>
          <ol>
            {mechanisms.map(({ id }) => (
              <li key={id}>
                <button type="button" onClick={() => show(id)}>
                  {t(`mechanisms:words.${id}.title`)}
                </button>
              </li>
            ))}
          </ol>
          <Button
            look="plain"
            size="small"
            onPress={() => setOpen(isAll ? new Set() : new Set(mechanisms.map(({ id }) => id)))}
          >
            {t(isAll ? 'rules.closeAll' : 'rules.openAll')}
          </Button>
        </nav>
        <div>
          {mechanisms.map((mechanism) => (
            <Rule
              key={mechanism.id}
              mechanism={mechanism}
              isOpen={open.has(mechanism.id)}
              onToggle={(isOpen) =>
                setOpen((before) => {
                  if (before.has(mechanism.id) === isOpen) return before
                  return isOpen
                    ? new Set([...before, mechanism.id])
                    : new Set([...before].filter((id) => id !== mechanism.id))
                })
              }
              facts={facts}
              weights={weights}
              outcome={labelOf(outcome)}
              sources={sources}
            />
          ))}
          <div className="mdl-shared" id="rule-shared">
            <h3>{t('rules.shared')}</h3>
            <p>{t('rules.sharedText')}</p>
            <ParameterTable
              names={sharedParameters}
              facts={facts}
              weights={weights}
              outcome={labelOf(outcome)}
              sources={sources}
            />
          </div>
        </div>
      </div>
    </section>
  )
}

function SensitivityMade({ scenario: { sensitivity } }: { scenario: Scenario }) {
  const { t } = useTranslation('model')
  const language = useLanguage()
  if (!sensitivity) return null
  const runs = formatFigure(language, sensitivity.runs.sobol + sensitivity.runs.morris)
  return <p className="note">{t('sensitivity.made', { runs, date: formatDate(language, sensitivity.made.date) })}</p>
}
