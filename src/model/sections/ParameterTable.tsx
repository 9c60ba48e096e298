import type { ParameterName } from '../../scenario/parameters'
import type { RecordSource } from '../../scenario/schema/record'
import { useTranslation } from '../../ui/i18n/translation'
import { SourceList } from '../../ui/parts/SourceList'
import { Tag } from '../../ui/parts/Tag'
import { useLanguage } from '../../ui/useFormat'
import type { ParameterFacts, Weight } from '../facts'
import { formatFigure, formatRough } from '../number'
import { unitWords } from '../unitWords'
import { Strip } from './Strip'
import { WeightBar } from './WeightBar'

export interface ParameterTableProps {
  readonly names: readonly ParameterName[]
  readonly facts: ReadonlyMap<string, ParameterFacts>
  readonly weights: readonly Weight[]
  /** Outcome that the weights are of, in words. */
  readonly outcome: string
  readonly sources: ReadonlyMap<string, RecordSource>
}

/** Parameters with value, range, grounds, whether the record informs them, and how much the chosen outcome depends on them. */
export function ParameterTable({ names, facts, weights, outcome, sources }: ParameterTableProps) {
  const { t } = useTranslation('model')
  return (
    <div className="mdl-table-box">
      <table className="mdl-table mdl-parameters">
        <thead>
          <tr>
            <th scope="col">{t('parameter.name')}</th>
            <th scope="col">{t('parameter.now')}</th>
            <th scope="col">{t('parameter.range')}</th>
            <th scope="col">{t('parameter.rests')}</th>
            {weights.length > 0 && (
              <th scope="col">
                {t('parameter.weight')} <span className="note">{t('parameter.weightOf', { outcome })}</span>
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {names.map((name) => {
            const known = facts.get(name)
            const weight = weights.find(({ parameter }) => parameter === name)
            return (
              known && (
                <tr key={name}>
                  <th scope="row">
                    <code>{name}</code>
                    <span>{known.parameter.text}</span>
                  </th>
                  <td>
                    <Value facts={known} />
                  </td>
                  <td>
                    <Strip facts={known} />
                  </td>
                  <td>
                    {known.parameter.assumption && <Tag kind="assumption" />}
                    <SourceList ids={known.parameter.sources} sources={sources} />
                    {known.parameter.note && <span className="note">{known.parameter.note}</span>}
                  </td>
                  {weights.length > 0 && (
                    <td>
                      {weight ? (
                        <WeightBar weight={weight} />
                      ) : (
                        <span className="note">{t('sensitivity.notTried')}</span>
                      )}
                    </td>
                  )}
                </tr>
              )
            )
          })}
        </tbody>
      </table>
    </div>
  )
}

function Value({ facts: { parameter, fitted, informed, contraction, outside } }: { facts: ParameterFacts }) {
  const { t } = useTranslation('model')
  const language = useLanguage()
  const figure = (value: number): string => formatFigure(language, value)
  return (
    <>
      <span className="mdl-value">
        {fitted
          ? t('parameter.fitted', {
              median: formatRough(language, fitted.median),
              low: formatRough(language, fitted.p5),
              high: formatRough(language, fitted.p95),
            })
          : figure(parameter.value)}
      </span>{' '}
      <span className="note">{unitWords(t, parameter)}</span>
      {outside && <span className="note mdl-informed">{t('parameter.outside')}</span>}
      {informed === false && <span className="mdl-uninformed">{t('parameter.notInformed')}</span>}
      {informed === true && contraction !== null && (
        <span className="note mdl-informed">
          {t('parameter.informed', { share: figure(Math.round(contraction * 100)) })}
        </span>
      )}
    </>
  )
}
