import type { Format } from '../../ui/format'
import { teachDebrief } from '../../ui/i18n/en/teachDebrief'
import { addTexts } from '../../ui/i18n/late'
import { useTranslation } from '../../ui/i18n/translation'
import { chartHeight, figureWords, OutcomeChart } from '../debrief/OutcomeChart'
import { letterOf } from '../parts'
import type { ShownOutcome, ShownSeat } from '../shownToRoom'

addTexts('teachDebrief', teachDebrief)

/** Width of the chart in its own units: its letters and figures grow with it to the size of the room, as far as its height allows. */
const chartWidth = (worlds: number) => Math.max(440, Math.ceil(chartHeight(worlds) * 3.5))
/** Up to so many lines of orders are set in large. */
const mostLines = 11

/** One outcome of every world beside the record's figures, large enough for the back of a room. */
export function OutcomeShown({ shown, format }: { shown: ShownOutcome; format: Format }) {
  const { t } = useTranslation(['teachDebrief', 'teachProjector'])
  const { label, worlds, main, range } = shown
  const figure = (value: number) => figureWords(format, value)
  const record = range
    ? t('recordRange', { low: figure(range[0]), high: figure(range[1]) })
    : main !== null
      ? t('recordOne', { value: figure(main) })
      : t('recordNone')
  const figures = worlds.map(({ world, value, played }) =>
    t(played ? 'worldFigure' : 'policyFigure', { letter: letterOf(world), value: figure(value) }),
  )
  return (
    <section className="tcp-shown charted">
      <h1>{label}</h1>
      <OutcomeChart
        row={shown}
        words={t('chart', { label, worlds: figures.join(', '), record })}
        format={format}
        width={chartWidth(worlds.length)}
      />
      <ul className="tcp-figures" data-many={worlds.length > 3 || undefined}>
        {worlds.map(({ world, value, played }) => (
          <li key={world}>
            <span className="tcp-label">{t('ofWorld', { letter: letterOf(world) })}</span>
            <strong>{figure(value)}</strong>
            {!played && <span className="tcp-label">{t('nobodySat')}</span>}
          </li>
        ))}
        <li className="tcp-of-record">
          <span className="tcp-label">{t('record')}</span>
          <strong>{range ? t('between', { low: figure(range[0]), high: figure(range[1]) }) : record}</strong>
          {range && main !== null && <span className="tcp-label">{t('mostNamed', { value: figure(main) })}</span>}
        </li>
      </ul>
      <p className="tcp-label">{t('teachProjector:modelSays')}</p>
    </section>
  )
}

/** What one seat ordered in every world, window by window. */
export function SeatShown({ shown, format }: { shown: ShownSeat; format: Format }) {
  const { t } = useTranslation(['teachDebrief', 'teachProjector'])
  const { seat, rows } = shown
  const all = shown.worlds.map((world, index) => ({ ...world, index }))
  const sat = all.filter(({ played }) => played)
  const worlds = sat.length > 0 ? sat : all
  const lines = rows.reduce(
    (sum, { acts }) => sum + Math.max(1, ...worlds.map(({ index }) => acts[index]?.length ?? 0)),
    0,
  )
  return (
    <section className="tcp-shown">
      <h1>{seat}</h1>
      <table className="tcp-board tcp-acts" data-many={worlds.length > 3 || lines > mostLines || undefined}>
        <caption className="sr-only">{t('decisions')}</caption>
        <thead>
          <tr>
            <td />
            {worlds.map(({ world }) => (
              <th key={world} scope="col">
                {t('ofWorld', { letter: letterOf(world) })}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ hour, acts }) => (
            <tr key={hour}>
              <th scope="row">{format.dayTime(hour)}</th>
              {worlds.map(({ world, index }) => (
                <td key={world}>
                  <ul>
                    {acts[index]?.map((label, at) => (
                      // biome-ignore lint/suspicious/noArrayIndexKey: the same may be ordered twice, in this order
                      <li key={at}>{label ?? t('waited')}</li>
                    ))}
                  </ul>
                  {!acts[index]?.length && <span className="tcp-label">{t('nothing')}</span>}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
