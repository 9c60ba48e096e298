import { Label, Slider, SliderOutput, SliderThumb, SliderTrack } from 'react-aria-components/Slider'
import type { ParameterName } from '../../scenario/parameters'
import { assumptionWords } from '../../ui/assumptionWords'
import { useTranslation } from '../../ui/i18n/translation'
import { Button } from '../../ui/parts/Button'
import { useLanguage } from '../../ui/useFormat'
import type { ParameterFacts } from '../facts'
import { formatFigure, formatRough } from '../number'
import { unitWords } from '../unitWords'

export interface AssumptionSliderProps {
  readonly name: ParameterName
  readonly facts: ParameterFacts
  /** What the reader set it to; null while it is as it is. */
  readonly value: number | null
  readonly onChange: (value: number | null) => void
}

/** About a hundred steps through a range, each a round number. */
function stepOf(low: number, high: number): number {
  const rough = (high - low) / 100
  if (!(rough > 0)) return 1
  const power = 10 ** Math.floor(Math.log10(rough))
  return ([1, 2, 5].find((one) => one * power >= rough * 0.999_999) ?? 10) * power
}

/** One assumption: a question in plain words, a slider through its range, the value in words, and a way back. */
export function AssumptionSlider({ name, facts, value, onChange }: AssumptionSliderProps) {
  const { t } = useTranslation('model')
  const { t: tAssume } = useTranslation('assume')
  const language = useLanguage()
  const { parameter, fitted, informed, outside } = facts
  const { low, high } = parameter
  const standing = fitted?.median ?? parameter.value
  const figure = (one: number): string => formatFigure(language, one)
  const share = (one: number): number => (high > low ? ((one - low) / (high - low)) * 100 : 0)
  const label = assumptionWords(tAssume, parameter)
  const words =
    value !== null
      ? t('try.changedTo', { value: figure(value) })
      : fitted
        ? t('try.asFitted', { low: formatRough(language, fitted.p5), high: formatRough(language, fitted.p95) })
        : t('try.asIs', { value: figure(parameter.value) })
  return (
    <div className={value === null ? 'mdl-assume' : 'mdl-assume is-changed'} data-parameter={name}>
      <Slider
        className="mdl-slider"
        value={value ?? standing}
        minValue={low}
        maxValue={high}
        step={stepOf(low, high)}
        onChange={onChange}
      >
        <div className="mdl-assume-words">
          <Label>{label}</Label>
          <SliderOutput className="mdl-assume-value">{words}</SliderOutput>
        </div>
        <SliderTrack className="mdl-track">
          {fitted && (
            <span
              className="mdl-track-fit"
              style={{ left: `${share(fitted.p5)}%`, width: `${share(fitted.p95) - share(fitted.p5)}%` }}
            />
          )}
          <span className="mdl-track-was" style={{ left: `${share(standing)}%` }} />
          <SliderThumb className="mdl-thumb" aria-describedby={`${name}-range`} />
        </SliderTrack>
      </Slider>
      <p className="mdl-assume-foot note">
        <span id={`${name}-range`}>
          {name.startsWith('endBy')
            ? t('try.rangeSwitch')
            : t('try.rangeFrom', { low: figure(low), high: figure(high), unit: unitWords(t, parameter) })}
        </span>
        {outside && <span>{t('parameter.outside')}</span>}
        {informed === false && <span className="mdl-uninformed">{t('parameter.notInformed')}</span>}
        {value !== null && (
          <Button
            look="quiet"
            size="small"
            aria-label={t('try.resetOne', { name: label })}
            onPress={() => onChange(null)}
          >
            {t('try.reset')}
          </Button>
        )}
      </p>
    </div>
  )
}
