import { useCallback, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { RunRecord } from '../../record/runRecord'
import { type RunTree, treeOf } from '../../record/tree'
import type { Scenario } from '../../scenario/scenario'
import type { Debrief } from '../../session/debrief'
import { replay as replayTexts, truth as truthTexts } from '../../ui/i18n/en/replay'
import { addTexts } from '../../ui/i18n/late'
import { MapArea } from '../../ui/map/MapArea'
import type { MapControls } from '../../ui/map/MapPane'
import { TwinDialog } from '../../ui/map/TwinDialog'
import { type MapPicture, makeMapPicture, objectIdOfPlace } from '../../ui/mapModel'
import type { Words } from '../../ui/mapWords'
import { Button } from '../../ui/parts/Button'
import { SkipLink, useTitle } from '../../ui/parts/Page'
import { ThemeMenu } from '../../ui/parts/ThemeMenu'
import { Wordmark } from '../../ui/parts/Wordmark'
import { useTheme } from '../../ui/theme'
import { useFormat } from '../../ui/useFormat'
import { useLayout, useReducedMotion } from '../../ui/useMedia'
import { useStable } from '../../ui/useStable'
import { DecisionList } from './DecisionList'
import { EyeSwitch } from './EyeSwitch'
import { Gaps } from './Gaps'
import { Notes } from './Notes'
import { Now } from './Now'
import { Scrubber } from './Scrubber'
import { Transport } from './Transport'
import { type Shown, useReplay } from './useReplay'
import { useTree } from './useTree'
import '../../ui/map/map.css'
import './replay.css'

addTexts('replay', replayTexts)
addTexts('truth', truthTexts)

export interface ReplayScreenProps {
  readonly scenario: Scenario
  readonly record: RunRecord
  readonly debrief: Debrief
  /** Hour at which it opens; at the last one where the run has none so late. */
  readonly firstHour: number
  /** Address of the page's folder, ending in a slash. */
  readonly base: string
  /** Keeps what the reader added to the run. */
  readonly onTree: (tree: RunTree) => Promise<void>
  readonly onBack: () => void
  readonly onFault: (error: unknown) => void
}

/** A finished run, gone through again: an hour, a pair of eyes, the map, and what is to be said about it. */
export function ReplayScreen(props: ReplayScreenProps) {
  const { scenario, record, debrief, firstHour, base, onTree, onBack, onFault } = props
  const { t } = useTranslation(['play', 'common'])
  const { t: tReplay } = useTranslation('replay')
  const format = useFormat(scenario.play.clock)
  const { t: tTruth } = useTranslation(['truth', 'common'])
  const firstSeat = record.seat ?? scenario.play.seats[0].id
  const replay = useReplay(debrief, firstSeat, Math.min(firstHour, record.hour), onFault)
  const editing = useTree(treeOf(record), onTree)
  const layout = useLayout()
  const theme = useTheme()
  const reducedMotion = useReducedMotion()
  const [selected, setSelected] = useState<string | null>(null)
  const [controls, setControls] = useState<MapControls | null>(null)
  const [isListOpen, setListOpen] = useState(false)
  const { shown, summary } = replay
  const isTold = shown?.mode === 'seat'
  // The texts of the map with the model's eyes have the same keys as those of the play screen.
  const words = useMemo(
    (): Words => ({ t: isTold ? t : (tTruth as unknown as Words['t']), format }),
    [isTold, t, tTruth, format],
  )
  const seat = scenario.play.seats.find(({ id }) => id === replay.seat)
  useTitle(`${tReplay('title')} · ${format.dateTime(replay.moment.hour)}`)
  const picture = useMemo(
    () =>
      shown &&
      between(
        makeMapPicture({
          scenario,
          view: shown.look.view,
          homeCountry: isTold ? (seat?.country ?? null) : null,
          eyes: isTold ? 'told' : 'model',
          theme,
          reducedMotion,
          selected,
          words,
        }),
        shown,
        scenario,
      ),
    [scenario, shown, isTold, seat, theme, reducedMotion, selected, words],
  )
  const select = useStable((id: string | null) => {
    setSelected(id)
    const object = picture?.model.objects.find((one) => one.id === id)
    if (object) controls?.goTo(object.lon, object.lat)
  })
  const showPlace = useStable((place: string) => select(objectIdOfPlace(scenario, place)))
  const openMap = useCallback((next: MapControls | null) => setControls(next), [])
  const showList = useCallback(() => setListOpen(true), [])
  return (
    <div className="rpl charted">
      <SkipLink />
      <header className="rpl-head">
        <Wordmark />
        <h1>{tReplay('title')}</h1>
        <span className="rpl-head-space" />
        <ThemeMenu />
        <Button look="plain" size="small" onPress={onBack}>
          {tReplay('back')}
        </Button>
      </header>
      {!shown || !summary || !picture ? (
        <main id="content" className="rpl-loading" tabIndex={-1}>
          <p role="status">{tReplay('loading')}</p>
        </main>
      ) : (
        <>
          <main id="content" className="rpl-main" tabIndex={-1} aria-label={tReplay('title')}>
            <EyeSwitch replay={replay} scenario={scenario} />
            <div className="rpl-map" data-eyes={isTold ? 'told' : 'model'}>
              <MapArea
                scenario={scenario}
                base={base}
                forces={shown.look.view.forces}
                words={words}
                model={picture.model}
                controls={controls}
                layout={layout}
                caption={null}
                onSelect={setSelected}
                onControls={openMap}
                onList={showList}
              />
            </div>
            <div className="rpl-line">
              <Scrubber
                replay={replay}
                summary={summary}
                marked={editing.tree.notes.map(({ hour }) => hour)}
                format={format}
              />
              <Transport replay={replay} summary={summary} />
            </div>
          </main>
          <aside className="rpl-column" aria-label={tReplay('now.title')}>
            <Now scenario={scenario} summary={summary} shown={shown} format={format} />
            <Gaps scenario={scenario} shown={shown} format={format} onPlace={showPlace} />
            <Notes replay={replay} editing={editing} format={format} />
            <DecisionList scenario={scenario} summary={summary} replay={replay} format={format} />
          </aside>
          <TwinDialog
            picture={picture}
            words={words}
            when={format.dateTime(shown.moment.hour)}
            isOpen={isListOpen}
            onClose={() => setListOpen(false)}
            onSelect={select}
          />
        </>
      )}
    </div>
  )
}

/** Of what the model had, only what the seat knew otherwise; with other eyes all of it. */
function between(picture: MapPicture, { mode, gaps }: Shown, scenario: Scenario): MapPicture {
  if (mode !== 'gaps' || !gaps) return picture
  const wrong = new Set<string | null>(gaps.flatMap(({ places }) => places.map((id) => objectIdOfPlace(scenario, id))))
  const units = new Set(gaps.flatMap((gap) => (gap.what === 'forces' ? [`force:${gap.unit}`] : [])))
  const isShown = ({ id }: { readonly id: string }): boolean => wrong.has(id) || units.has(id)
  return {
    model: { ...picture.model, objects: picture.model.objects.filter(isShown) },
    beyond: picture.beyond.filter(isShown),
  }
}
