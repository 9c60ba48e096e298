import { useDeferredValue, useEffect, useMemo, useRef, useState } from 'react'
import type { Scenario } from '../../scenario/scenario'
import { ChartMenu, type SavedChart } from '../../ui/charts/ChartFrame'
import { compare as compareTexts } from '../../ui/i18n/en/compare'
import { record as recordTexts } from '../../ui/i18n/en/record'
import { addTexts } from '../../ui/i18n/late'
import { useTranslation } from '../../ui/i18n/translation'
import { Button } from '../../ui/parts/Button'
import { SkipLink, useArrival, useTitle } from '../../ui/parts/Page'
import { Tag } from '../../ui/parts/Tag'
import { ThemeMenu } from '../../ui/parts/ThemeMenu'
import { Wordmark } from '../../ui/parts/Wordmark'
import { sourcesById } from '../../ui/sources'
import { useFormat } from '../../ui/useFormat'
import { useMedia } from '../../ui/useMedia'
import { usePrintOpen } from '../../ui/usePrintOpen'
import { DayStrip } from './DayStrip'
import { daysOfRun, entryId, partsOf } from './days'
import type { EntryContext } from './EntryItem'
import { entriesOf } from './entries'
import { Filters } from './Filters'
import { countsOf, everything, filtered, isFiltering, others, searchTexts } from './filter'
import { RecordPart } from './RecordPart'
import { Shown } from './Shown'
import { useFilter } from './useFilter'
import { useHere } from './useHere'
import './record.css'

addTexts('record', recordTexts)
// Values of the record are worded as in the comparison.
addTexts('compare', compareTexts)

export interface RecordScreenProps {
  readonly scenario: Scenario
  /** Where the reader came from, and goes back to. */
  readonly from: 'compare' | 'study' | 'about'
  /** Search and filters as the address keeps them. */
  readonly view: string
  readonly onView: (view: string) => void
  readonly onBack: () => void
  /** Shows an hour of the run in a replay; left out where there is none. */
  readonly onHour?: (hour: number) => void
}

/** The record as a timeline: every event and every documented choice, with sources, disputes, search and filters. */
export function RecordScreen({ scenario, from, view, onView, onBack, onHour }: RecordScreenProps) {
  const { t } = useTranslation(['record', 'common'])
  const format = useFormat(scenario.play.clock)
  const zone = scenario.play.clock.zoneLabel
  const sources = useMemo(() => sourcesById(scenario), [scenario])
  const entries = useMemo(() => entriesOf(scenario), [scenario])
  const texts = useMemo(() => searchTexts(entries, sources), [entries, sources])
  const all = useMemo(() => partsOf(entries), [entries])
  const days = useMemo(() => daysOfRun(scenario), [scenario])
  const choices = useMemo(
    () => ({
      actors: new Set([...scenario.actors.map(({ id }) => id), others]),
      kinds: [...new Set(entries.map(({ kind }) => kind))],
      days: [...new Set(entries.flatMap(({ date }) => date ?? []))].sort(),
      hasOthers: entries.some(({ actor }) => actor !== null && actor.id === null),
    }),
    [scenario, entries],
  )
  const [filter, setFilter] = useFilter(view, onView, choices.actors)
  const asked = useDeferredValue(filter)
  const isAsked = isFiltering(asked)
  const found = useMemo(() => filtered(entries, asked, texts), [entries, asked, texts])
  const counts = useMemo(() => countsOf(entries, asked, texts), [entries, asked, texts])
  const shown = useMemo(() => partsOf(found), [found])
  const goTo = useGoTo(shown)
  const here = useHere('.rec-main .rec-day[id^="day-run"], .rec-main .rec-part:not(#part-run)', shown)
  const isWide = useMedia('(min-width: 1200px)')
  const search = useRef<HTMLInputElement>(null)
  // The button that clears is gone then: the reader goes on where a search begins.
  const clear = () => {
    setFilter(everything)
    search.current?.focus()
  }
  const context = useMemo(
    (): EntryContext => ({
      sources,
      entries: new Map(entries.map((entry) => [entry.id, entry])),
      format,
      zone,
      isWide,
      onEntry: (id) => {
        // It may be hidden by what the reader is looking for.
        if (!document.getElementById(entryId(id))) setFilter(everything)
        goTo(entryId(id))
      },
      onHour,
    }),
    [sources, entries, format, zone, isWide, onHour, setFilter, goTo],
  )
  const title = t('titleOf', { title: scenario.manifest.title })
  const strip = useMemo(
    (): SavedChart => ({
      title: t('strip.picture', { title: scenario.manifest.title }),
      foot: [t('lead')],
      find: () => document.querySelector<HTMLElement>('.rec-strip ol'),
    }),
    [t, scenario],
  )
  useArrival()
  useTitle(`${title} · ${t('common:product')}`)
  usePrintOpen('.rec')
  return (
    <div className="rec">
      <SkipLink />
      <header className="rec-head">
        {from !== 'compare' && <Wordmark />}
        <p className="rec-where">{title}</p>
        <ThemeMenu />
        <Button look="plain" size="small" onPress={onBack}>
          {t(`back.${from}`)}
        </Button>
      </header>
      <main id="content" tabIndex={-1}>
        <div className="rec-top">
          <h1>
            {t('heading')} {scenario.manifest.invented && <Tag kind="invented" />}
          </h1>
          <div className="rec-how">
            <p className="rec-lead">{scenario.manifest.invented ? t('common:inventedCase') : t('lead')}</p>
            <div>
              <p className="note">{t('hours', { zone })}</p>
              <ChartMenu chart={strip} />
            </div>
          </div>
        </div>
        <DayStrip days={days} all={all} shown={shown} here={here} onJump={goTo} />
        <div className="rec-columns">
          <Filters
            filter={filter}
            counts={counts}
            actors={scenario.actors}
            hasOthers={choices.hasOthers}
            kinds={choices.kinds}
            days={choices.days}
            search={search}
            onFilter={setFilter}
            onClear={clear}
          />
          <div className="rec-main">
            <Shown filter={asked} actors={scenario.actors} count={found.length} of={entries.length} />
            {shown.map((part) => (
              <RecordPart
                key={part.phase}
                part={part}
                context={context}
                isOpen={isAsked}
                opensContested={asked.contested}
              />
            ))}
            {found.length === 0 && (
              <div className="rec-nothing">
                <h2>{t('nothing.title')}</h2>
                <p>{t('nothing.text')}</p>
                <Button onPress={clear}>{t('nothing.clear')}</Button>
              </div>
            )}
          </div>
        </div>
      </main>
    </div>
  )
}

/** Goes to a section or an entry by its id: unfolds what holds it, and waits where it is not on the page yet. */
function useGoTo(shown: unknown): (id: string) => void {
  const [target, setTarget] = useState<string | null>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: looks again when what is listed has changed
  useEffect(() => {
    const found = target === null ? null : document.getElementById(target)
    if (!found) return
    const folded = found.querySelector<HTMLDetailsElement>(':scope > details') ?? found.closest('details')
    if (folded) folded.open = true
    found.focus({ preventScroll: true })
    found.scrollIntoView({ block: 'start' })
    setTarget(null)
  }, [target, shown])
  return setTarget
}
