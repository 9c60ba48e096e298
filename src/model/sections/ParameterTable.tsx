import { useTranslation } from 'react-i18next'
import type { ParameterName } from '../../scenario/parameters'
import type { RecordSource } from '../../scenario/schema/record'
import { SourceList } from '../../ui/parts/SourceList'
import { Tag } from '../../ui/parts/Tag'
import { useLanguage } from '../../ui/useFormat'
import type { ParameterFacts, Weight } from '../facts'
import { formatFigure } from '../number'
import { WeightBar } from './WeightBar'

export interface ParameterTableProps {
  readonly names: readonly ParameterName[]
  readonly facts: ReadonlyMap<string, ParameterFacts>
  readonly weights: readonly Weight[]
  readonly sources: ReadonlyMap<string, RecordSource>
}

/** Parameters with value, range, grounds, whether the record informs them, and how much the chosen outcome depends on them. */
export function ParameterTable({ names, facts, weights, sources }: ParameterTableProps) {
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
            {weights.length > 0 && <th scope="col">{t('parameter.weight')}</th>}
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

function Value({ facts: { parameter, fitted, informed, contraction } }: { facts: ParameterFacts }) {
  const { t } = useTranslation('model')
  const language = useLanguage()
  const figure = (value: number): string => formatFigure(language, value)
  return (
    <>
      <span className="mdl-value">
        {fitted
          ? t('parameter.fitted', { median: figure(fitted.median), low: figure(fitted.p5), high: figure(fitted.p95) })
          : figure(parameter.value)}
      </span>{' '}
      <span className="note">{parameter.unit}</span>
      {informed === false && <span className="mdl-uninformed">{t('parameter.notInformed')}</span>}
      {informed === true && contraction !== null && (
        <span className="note mdl-informed">
          {t('parameter.informed', { share: figure(Math.round(contraction * 100)) })}
        </span>
      )}
    </>
  )
}

/** A parameter in its range: a line from end to end, a bar where the fit left it, a tick at its middle. */
function Strip({ facts: { parameter, fitted } }: { facts: ParameterFacts }) {
  const { t } = useTranslation('model')
  const language = useLanguage()
  const { low, high, value } = parameter
  const figure = (one: number): string => formatFigure(language, one)
  const x = (one: number): number => (high > low ? 2 + ((one - low) / (high - low)) * 96 : 50)
  const words = fitted
    ? t('parameter.stripFitted', {
        low: figure(low),
        high: figure(high),
        p5: figure(fitted.p5),
        p95: figure(fitted.p95),
      })
    : t('parameter.strip', { low: figure(low), high: figure(high), value: figure(value) })
  return (
    <span className="mdl-strip">
      <span>{figure(low)}</span>
      <svg viewBox="0 0 100 14" role="img" aria-label={words}>
        <path className="axis" d="M2 7H98M2 4v6M98 4v6" />
        {fitted && (
          <path className="mdl-strip-fit" d={`M${x(fitted.p5)} 7H${Math.max(x(fitted.p95), x(fitted.p5) + 1)}`} />
        )}
        <path className="mdl-strip-now" d={`M${x(fitted?.median ?? value)} 2v10`} />
      </svg>
      <span>{figure(high)}</span>
    </span>
  )
}
