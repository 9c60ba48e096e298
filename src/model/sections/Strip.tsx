import { useTranslation } from '../../ui/i18n/translation'
import { useLanguage } from '../../ui/useFormat'
import type { ParameterFacts } from '../facts'
import { formatFigure } from '../number'

/** A parameter in its range: a line from end to end, a bar where the fit left it, a tick at its middle. */
export function Strip({ facts: { parameter, fitted } }: { facts: Pick<ParameterFacts, 'parameter' | 'fitted'> }) {
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
