import type { Mechanism } from '../../scenario/mechanisms'
import type { RecordSource } from '../../scenario/schema/record'
import { useTranslation } from '../../ui/i18n/translation'
import { Icon } from '../../ui/parts/Icon'
import type { ParameterFacts, Weight } from '../facts'
import { FormulaLine } from '../formula/FormulaLine'
import { callsIn, namesIn, parseFormula } from '../formula/parse'
import { functionText, signsOf, signText } from '../signs'
import { ParameterTable } from './ParameterTable'

export interface RuleProps {
  readonly mechanism: Mechanism
  readonly isOpen: boolean
  readonly onToggle: (isOpen: boolean) => void
  readonly facts: ReadonlyMap<string, ParameterFacts>
  readonly weights: readonly Weight[]
  /** Outcome that the weights are of, in words. */
  readonly outcome: string
  readonly sources: ReadonlyMap<string, RecordSource>
}

/** One mechanism: plain words and what they rest on, the formula with its signs explained, its parameters. */
export function Rule({ mechanism, isOpen, onToggle, facts, weights, outcome, sources }: RuleProps) {
  const { t } = useTranslation(['model', 'mechanisms', 'common'])
  const { id, formulas, parameters, files } = mechanism
  const signs = signsOf(t)
  const parsed = formulas.map(parseFormula)
  const names = [...new Set(parsed.flatMap(namesIn))].filter((name) => !signs.isParameter(name))
  const calls = [...new Set(parsed.flatMap(callsIn))]
  const title = t(`mechanisms:words.${id}.title`)
  return (
    <details
      className="mdl-rule"
      id={`rule-${id}`}
      open={isOpen}
      onToggle={(event) => onToggle(event.currentTarget.open)}
    >
      <summary>
        <Icon name="chevron" />
        <h3>{title}</h3>
        <span className="note mdl-rule-count">{parameters.length > 0 && parameters.length}</span>
      </summary>
      <div className="mdl-rule-body">
        <div className="mdl-rule-words">
          <p>{t(`mechanisms:words.${id}.text`)}</p>
          <p className="note">
            <b>{t('rules.grounds')}.</b> {t(`mechanisms:words.${id}.grounds`)}
          </p>
          <p className="note mdl-files">{t('rules.file', { files: files.join(', ') })}</p>
        </div>
        <div className="mdl-rule-formulas">
          <h4>{t('rules.formulas')}</h4>
          {formulas.length === 0 && <p className="note">{t('rules.noFormula')}</p>}
          {formulas.length > 0 && (
            // biome-ignore lint/a11y/noNoninteractiveTabindex: long formulas are moved sideways by keyboard
            <section className="mdl-formulas" tabIndex={0} aria-label={t('rules.formulasOf', { title })}>
              {formulas.map((formula) => (
                <p key={formula} className="mdl-formula">
                  <FormulaLine text={formula} signs={signs} />
                </p>
              ))}
            </section>
          )}
        </div>
        <div className="mdl-rule-signs">
          {names.length > 0 && (
            <details className="mdl-signs" open>
              <summary>
                {t('rules.signs')}
                <span className="sr-only">: {title}</span>
              </summary>
              <dl>
                {names.map((name) => (
                  <div key={name}>
                    <dt>{signs.name(name)}</dt>
                    <dd>{signText(t, name)}</dd>
                  </div>
                ))}
              </dl>
              {calls.length > 0 && (
                <ul className="note">
                  {calls.map((name) => (
                    <li key={name}>{functionText(t, name)}</li>
                  ))}
                </ul>
              )}
            </details>
          )}
        </div>
        <div className="mdl-rule-parameters">
          <h4>{t('rules.parameters')}</h4>
          {parameters.length === 0 ? (
            <p className="note">{t('rules.noParameters')}</p>
          ) : (
            <ParameterTable names={parameters} facts={facts} weights={weights} outcome={outcome} sources={sources} />
          )}
        </div>
      </div>
    </details>
  )
}
