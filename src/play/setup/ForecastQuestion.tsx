import { Button as FieldButton, Group, Input, Label, NumberField } from 'react-aria-components/NumberField'
import { Slider, SliderThumb, SliderTrack } from 'react-aria-components/Slider'
import { formatNumber } from '../../ui/format'
import { useTranslation } from '../../ui/i18n/translation'
import { Icon } from '../../ui/parts/Icon'
import { useLanguage } from '../../ui/useFormat'
import { type Draft, setFigure, thumbs } from './forecastValues'

export interface ForecastQuestionProps {
  readonly question: string
  readonly max: number
  readonly step: number
  readonly draft: Draft
  readonly onChange: (draft: Draft) => void
}

const parts = ['low', 'best', 'high'] as const

/** One question: three figures, each by slider or by number. */
export function ForecastQuestion({ question, max, step, draft, onChange }: ForecastQuestionProps) {
  const { t } = useTranslation('start')
  const language = useLanguage()
  const places = thumbs(draft, max)
  const isSet = draft.some((value) => value !== null)
  return (
    <fieldset className="question">
      <legend className="question-title">{question}</legend>
      <Slider
        className={`forecast-slider ${isSet ? '' : 'is-unset'}`}
        aria-label={t('forecast.slider', { question })}
        value={places}
        minValue={0}
        maxValue={max}
        step={step}
        onChange={(values) => onChange([values[0], values[1], values[2]])}
      >
        <SliderTrack className="forecast-track">
          <span
            className="forecast-span"
            style={{ left: `${(places[0] / max) * 100}%`, width: `${((places[2] - places[0]) / max) * 100}%` }}
          />
          {parts.map((part, index) => (
            <SliderThumb
              key={part}
              index={index}
              className={`forecast-thumb forecast-${part}`}
              aria-label={t(`forecast.${part}`)}
            />
          ))}
        </SliderTrack>
        <div className="forecast-scale" aria-hidden="true">
          <span>0</span>
          <span>{formatNumber(language, max / 2)}</span>
          <span>{formatNumber(language, max)}</span>
        </div>
      </Slider>
      <div className="forecast-fields">
        {parts.map((part, index) => (
          <NumberField
            key={part}
            className="number"
            value={draft[index] ?? Number.NaN}
            minValue={0}
            maxValue={1_000_000_000}
            formatOptions={{ maximumFractionDigits: 0 }}
            aria-label={t(`forecast.${part}Of`, { question })}
            onChange={(value) =>
              onChange(setFigure(draft, index === 0 ? 0 : index === 1 ? 1 : 2, Number.isNaN(value) ? null : value))
            }
          >
            <Label className="number-label">{t(`forecast.${part}`)}</Label>
            <Group className="number-group">
              <FieldButton slot="decrement" className="number-step">
                <Icon name="minus" />
              </FieldButton>
              <Input className="number-input" />
              <FieldButton slot="increment" className="number-step">
                <Icon name="plus" />
              </FieldButton>
            </Group>
          </NumberField>
        ))}
      </div>
    </fieldset>
  )
}
