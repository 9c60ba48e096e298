import { useCallback, useEffect, useRef } from 'react'
import type { Scenario } from '../../scenario/scenario'
import { replay as replayTexts, truth as truthTexts } from '../../ui/i18n/en/replay'
import { addTexts } from '../../ui/i18n/late'
import { useTranslation } from '../../ui/i18n/translation'
import { type MapPicture, objectIdOfPlace } from '../../ui/mapModel'
import { useTitle } from '../../ui/parts/Page'
import { useFormat } from '../../ui/useFormat'
import { useLayout } from '../../ui/useMedia'
import { useStable } from '../../ui/useStable'
import { LookBackHead } from '../lookBack/LookBackHead'
import { LookMapArea, useLookMap } from '../lookBack/LookMap'
import type { LookBackProps } from '../lookBack/lookBack'
import { hourOf, seatOf } from './address'
import { DecisionList } from './DecisionList'
import { EyeSwitch } from './EyeSwitch'
import { Gaps } from './Gaps'
import { markedHours, Notes } from './Notes'
import { Now } from './Now'
import { Scrubber } from './Scrubber'
import { Transport } from './Transport'
import { type Shown, useReplay } from './useReplay'
import './replay.css'

addTexts('replay', replayTexts)
addTexts('truth', truthTexts)

/** A finished run, gone through again: an hour, a pair of eyes, the map, and what is to be said about it. */
export function ReplayScreen(
  props: LookBackProps & {
    /** On a projector no notes and no reasons are shown. */
    readonly isBoard?: boolean
  },
) {
  const { scenario, record, debrief, editing, base, view, onPage, onFault, isBoard = false } = props
  const { t: tReplay } = useTranslation('replay')
  const format = useFormat(scenario.play.clock)
  const firstSeat = seatOf(view, scenario.play.seats) ?? record.seat ?? scenario.play.seats[0].id
  const replay = useReplay(debrief, firstSeat, Math.min(hourOf(view) ?? 0, record.hour), onFault)
  const asked = useRef(view)
  useEffect(() => {
    if (asked.current === view) return
    asked.current = view
    // Another address while the page is open: another entry of the record, or the page that a projector follows.
    const hour = hourOf(view)
    if (hour !== null) replay.go({ hour: Math.min(hour, record.hour), given: null })
    const named = seatOf(view, scenario.play.seats)
    if (named !== null) replay.see(replay.mode, named)
  }, [view, record.hour, scenario, replay])
  const layout = useLayout()
  const { shown, summary } = replay
  useTitle(`${tReplay('title')} · ${format.dateTime(replay.moment.hour)}`)
  const narrow = useCallback(
    (picture: MapPicture) => (shown ? between(picture, shown, scenario) : picture),
    [shown, scenario],
  )
  const map = useLookMap(scenario, shown?.look ?? null, format, { narrow })
  const select = useStable((id: string | null) => {
    map?.select(id)
    const object = map?.picture.model.objects.find((one) => one.id === id)
    if (object) map?.controls?.goTo(object.lon, object.lat)
  })
  const showPlace = useStable((place: string) => select(objectIdOfPlace(scenario, place)))
  return (
    <div className={isBoard ? 'rpl rpl-board charted' : 'rpl charted'}>
      <LookBackHead page="replay" onPage={onPage} />
      {!shown || !summary || !map ? (
        <main id="content" className="rpl-loading" tabIndex={-1}>
          <p role="status">{tReplay('loading')}</p>
        </main>
      ) : (
        <>
          <main id="content" className="rpl-main" tabIndex={-1} aria-label={tReplay('title')}>
            <EyeSwitch
              replay={replay}
              scenario={scenario}
              unlike={debrief.opened.from === 'events' ? debrief.opened.unlike : null}
            />
            <div className="rpl-map" data-eyes={shown.look.of === 'seat' ? 'told' : 'model'}>
              <LookMapArea
                map={map}
                base={base}
                layout={layout}
                when={format.dateTime(shown.moment.hour)}
                onSelect={select}
              />
            </div>
            <div className="rpl-line">
              <Scrubber replay={replay} summary={summary} marked={markedHours(editing.tree.notes)} format={format} />
              <Transport replay={replay} summary={summary} />
            </div>
          </main>
          <aside className="rpl-column" aria-label={tReplay('now.title')}>
            <Now scenario={scenario} summary={summary} shown={shown} format={format} />
            <Gaps scenario={scenario} shown={shown} format={format} onPlace={showPlace} />
            {!isBoard && (
              <>
                <Notes
                  scenario={scenario}
                  commands={record.commands}
                  replay={replay}
                  editing={editing}
                  format={format}
                />
                <DecisionList scenario={scenario} summary={summary} replay={replay} format={format} onPage={onPage} />
              </>
            )}
          </aside>
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
