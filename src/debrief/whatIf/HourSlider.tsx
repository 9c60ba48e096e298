import { Label, Slider, SliderOutput, SliderThumb, SliderTrack } from 'react-aria-components/Slider'
import { useTranslation } from '../../ui/i18n/translation'
import { Button } from '../../ui/parts/Button'
import type { DecisionDifference, Stop } from './differ'
import type { Naming } from './names'

/** One slider of hours for both lines: a tick for each decision that only one took then, and steps to what differs. */
export function HourSlider(props: {
  readonly hour: number
  readonly end: number
  readonly found: readonly DecisionDifference[]
  readonly stops: readonly Stop[]
  readonly naming: Naming
  readonly onHour: (hour: number) => void
}) {
  const { hour, end, found, stops, naming, onHour } = props
  const { format } = naming
  const { t } = useTranslation('whatIf')
  const at = (of: number): string => `${(100 * of) / end}%`
  const before = stops.filter((stop) => stop.hour < hour).at(-1)?.hour
  const after = stops.find((stop) => stop.hour > hour)?.hour
  const here = stops.find((stop) => stop.hour === hour)
  return (
    <div className="wi-hours">
      <Slider className="wi-slider" value={hour} minValue={0} maxValue={end} step={1} onChange={onHour}>
        <div className="wi-slider-words">
          <Label className="sr-only">{t('pair.hour')}</Label>
          <SliderOutput className="wi-when">{() => format.dateTime(hour)}</SliderOutput>
        </div>
        <SliderTrack className="wi-track">
          <svg className="wi-ticks" role="img" aria-label={t('pair.marks')}>
            {found.flatMap(({ option, a, b }) => [
              ...a
                .filter((one) => !b.includes(one))
                .map((one) => (
                  <line key={`a ${option} ${one}`} className="wi-tick" x1={at(one)} x2={at(one)} y1="6%" y2="44%" />
                )),
              ...b
                .filter((one) => !a.includes(one))
                .map((one) => (
                  <line key={`b ${option} ${one}`} className="wi-tick" x1={at(one)} x2={at(one)} y1="56%" y2="94%" />
                )),
            ])}
          </svg>
          <SliderThumb className="hour-thumb wi-thumb" aria-valuetext={format.dateTime(hour)} />
        </SliderTrack>
      </Slider>
      <div className="wi-steps">
        <Button size="small" isDisabled={before === undefined} onPress={() => before !== undefined && onHour(before)}>
          {t('pair.before')}
        </Button>
        <Button size="small" isDisabled={after === undefined} onPress={() => after !== undefined && onHour(after)}>
          {t('pair.after')}
        </Button>
      </div>
      <p className="wi-stop note" role="status">
        {here && stopWords(naming, here)}
      </p>
    </div>
  )
}

/** What differs at an hour, in words. */
function stopWords({ t, option }: Naming, { decisions, figures, isEnd }: Stop): string {
  const words = [
    ...decisions.map(({ option: id, of }) => t('pair.stop.decision', { letter: t(`pair.${of}`), what: option(id) })),
    ...figures.map((kind) => t('pair.stop.figure', { figure: t(`pair.${kind}`) })),
    ...(isEnd ? [t('pair.stop.end')] : []),
  ]
  return t('pair.stop.here', { what: words.join('; ') })
}
