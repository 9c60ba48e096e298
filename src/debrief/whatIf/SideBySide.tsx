import { memo, useMemo, useState } from 'react'
import type { Scenario } from '../../scenario/scenario'
import type { Debrief } from '../../session/debrief'
import type { Eye, LineId, LineSummary } from '../../session/debriefApi'
import { ChartFrame } from '../../ui/charts/ChartFrame'
import { useTranslation } from '../../ui/i18n/translation'
import type { Layout } from '../../ui/useMedia'
import { Caveat, useCaveats } from '../Caveat'
import { DecisionList } from './DecisionList'
import { DecisionsDiffer } from './DecisionsDiffer'
import { differences, type Parting, partingOf, stopsOf } from './differ'
import { HourSlider } from './HourSlider'
import { LineMap } from './LineMap'
import type { Naming } from './names'
import { OutcomesPair } from './OutcomesPair'
import { SeriesChart } from './SeriesChart'
import { kindsOf } from './series'
import { useLook } from './useLine'

/** One of the two lines that are set beside one another. */
export interface PairedLine {
  readonly line: LineId
  readonly key: string
  readonly name: string
  readonly summary: LineSummary
}

export interface SideBySideProps {
  readonly scenario: Scenario
  readonly base: string
  readonly debrief: Debrief
  readonly a: PairedLine
  readonly b: PairedLine
  readonly hour: number
  readonly seat: string | null
  readonly layout: Layout
  readonly naming: Naming
  /** Where B leaves a line that is not A; null where it leaves A, or none. */
  readonly leaves: { readonly parent: string; readonly from: number } | null
  readonly onHour: (hour: number) => void
  readonly onSeat: (seat: string | null) => void
  readonly onFault: (error: unknown) => void
  /** The seat whose decisions are marked. */
  readonly firstSeat: string
  /** Goes back on a decision of B, by its number among those that can be gone back on. */
  readonly onMake: (decision: number) => void
}

/** Two lines on map, course, outcomes and decisions, at one hour and through one pair of eyes. */
export const SideBySide = memo(function SideBySide(props: SideBySideProps) {
  const { scenario, base, debrief, a, b, hour, seat, layout, naming, leaves, onHour, onSeat, onFault } = props
  const { t } = useTranslation('whatIf')
  const { format } = naming
  const caveats = useCaveats()
  const foot = useMemo(() => [t('pair.legend'), ...caveats], [t, caveats])
  const [onPhone, setOnPhone] = useState<'a' | 'b'>('b')
  const eye: Eye = seat === null ? 'model' : { seat }
  const isPhone = layout === 'phone'
  const moment = { hour, given: null }
  const lookA = useLook(debrief, a.line, a.key, isPhone && onPhone === 'b' ? null : moment, eye, onFault, true)
  const lookB = useLook(debrief, b.line, b.key, isPhone && onPhone === 'a' ? null : moment, eye, onFault, true)
  const found = useMemo(() => differences(a.summary, b.summary), [a.summary, b.summary])
  const parts = useMemo(() => partingOf(a.summary, b.summary), [a.summary, b.summary])
  const stops = useMemo(() => stopsOf(a.summary, b.summary), [a.summary, b.summary])
  const kinds = useMemo(() => kindsOf(scenario), [scenario])
  const end = Math.max(a.summary.end, b.summary.end)
  const isUntold = (line: LineId): boolean => debrief.opened.from === 'events' && line === null && seat !== null
  const maps = [
    { letter: 'a', look: lookA, name: a.name, untold: isUntold(a.line) },
    { letter: 'b', look: lookB, name: b.name, untold: isUntold(b.line) },
  ] as const
  return (
    <>
      <div className="wi-caveats">
        <Caveat />
        <p>{t('pair.luck')}</p>
        <p className="note">
          {partingWords(naming, parts)}
          {leaves && ` ${t('pair.leaves', { parent: leaves.parent, when: format.dayTime(leaves.from) })}`}
        </p>
      </div>
      <div className="wi-eyes">
        <label>
          <span className="note">{t('pair.eye')}</span>
          <select value={seat ?? ''} onChange={(event) => onSeat(event.target.value || null)}>
            <option value="">{t('pair.model')}</option>
            {scenario.play.seats.map((one) => (
              <option key={one.id} value={one.id}>
                {one.name}
              </option>
            ))}
          </select>
        </label>
        {isPhone && (
          <fieldset className="wi-switch">
            <legend className="note">{t('pair.which')}</legend>
            {(['a', 'b'] as const).map((letter) => (
              <label key={letter}>
                <input type="radio" name="wi-map" checked={onPhone === letter} onChange={() => setOnPhone(letter)} />
                {t(`pair.${letter}`)}
              </label>
            ))}
          </fieldset>
        )}
      </div>
      <div className="wi-maps">
        {maps
          .filter(({ letter }) => !isPhone || letter === onPhone)
          .map(({ letter, look, name, untold }) => (
            <section
              key={letter}
              className={`wi-map-frame wi-${letter}`}
              aria-label={t('pair.map', { letter: t(`pair.${letter}`), name })}
            >
              <h3>
                <Letter of={letter} /> {name}
              </h3>
              {untold ? (
                <p className="note wi-part">{t('pair.untold')}</p>
              ) : look ? (
                <LineMap
                  scenario={scenario}
                  base={base}
                  look={look}
                  format={format}
                  layout={isPhone ? 'phone' : 'tablet'}
                />
              ) : (
                <div className="wi-map" />
              )}
            </section>
          ))}
      </div>
      <HourSlider hour={hour} end={end} found={found} stops={stops} naming={naming} onHour={onHour} />
      <section className="wi-part" aria-labelledby="wi-series">
        <h3 id="wi-series">{t('pair.series')}</h3>
        <p className="note">
          {t('pair.legend')} {kinds.includes('deaths') && t('pair.onlyModel')}
        </p>
        <ChartFrame title={`${a.name} · ${b.name}`} foot={foot}>
          <div className="wi-charts">
            {kinds.map((kind) => (
              <SeriesChart key={kind} kind={kind} a={a.summary} b={b.summary} hour={hour} format={format} />
            ))}
          </div>
        </ChartFrame>
      </section>
      <OutcomesPair scenario={scenario} a={a.summary} b={b.summary} format={format} />
      <DecisionsDiffer found={found} naming={naming} />
      <details className="wi-part wi-all">
        <summary>{t('list.all')}</summary>
        <DecisionList decisions={b.summary.decisions} seat={props.firstSeat} naming={naming} onMake={props.onMake} />
      </details>
    </>
  )
})

/** Where two lines part, in words: in what is decided, in what is counted, in both or in neither. */
function partingWords({ t, format }: Naming, { decided, figures }: Parting): string {
  if (decided === null && figures === null) return t('pair.parts.nowhere')
  if (figures === null) return t('pair.parts.alike', { when: format.dayTime(decided ?? 0) })
  const when = format.dayTime(figures)
  return decided === null
    ? t('pair.parts.figures', { figures: when })
    : t('pair.parts.both', { decided: format.dayTime(decided), figures: when })
}

/** The letter of a line with its stroke: solid or dashed. */
export function Letter({ of }: { readonly of: 'a' | 'b' }) {
  const { t } = useTranslation('whatIf')
  return (
    <span className="wi-key">
      <svg viewBox="0 0 26 8" aria-hidden="true">
        <path className={`wi-line wi-line-${of}`} d="M1 4H25" />
      </svg>
      <b>{t(`pair.${of}`)}</b>
    </span>
  )
}
