import { useRef, useState, useSyncExternalStore } from 'react'
import { Announcer } from '../../ui/parts/Announcer'
import { useSize } from '../../ui/useSize'
import type { PictureProps } from '../editor/picture'
import { useForm } from '../forms/context'
import { useFocusKept } from '../forms/useFocusKept'
import { SearchBox } from './card/SearchBox'
import { Side } from './card/Side'
import { StaleNote } from './card/StaleNote'
import { Tools, ZoomTools } from './card/Tools'
import { groundOfDraft } from './ground/background'
import { useGround } from './ground/useGround'
import { BackgroundDialog } from './import/BackgroundDialog'
import { useMapActions } from './useMapActions'
import { useDraftMap, useMapEditor } from './useMapEditor'
import { useMarkKeys } from './useMarkKeys'
import { underPoint, zoomed } from './view/camera'
import { Drawing } from './view/Drawing'
import { Surface } from './view/Surface'
import { useDragging } from './view/useDragging'
import { useSight } from './view/useSight'
import { useMapWords } from './words'
import './map.css'
import './marks.css'

/** The map of a draft, where its places, links, crossings and camps are seen and edited. */
export default function MapPicture(props: PictureProps) {
  const { section, onJump } = props
  const { t } = useMapWords()
  const { session } = useForm()
  const { draft } = useSyncExternalStore(session.subscribe, session.standing)
  const box = useRef<HTMLDivElement>(null)
  const pane = useRef<HTMLDivElement>(null)
  const view = useSize(box)
  const draftGround = groundOfDraft(draft)
  const map = useDraftMap(draft)
  const { ground, isMissing } = useGround(draftGround, map.spots)
  const editor = useMapEditor(props, map, ground)
  const { spot, link, measured } = editor
  // A button of the side that has done its work goes, and the focus with it.
  const kept = useFocusKept<HTMLElement>(
    [spot?.index, link?.index, link?.km, link?.hours, measured?.km, measured?.hours].join(),
  )
  const side = kept.ref
  const sighted = useSight(ground, map.spots, view)
  const { sight, look, showAll } = sighted
  const actions = useMapActions({ editor, section, ground, sighted, view, pane, side })
  const { mode, pin } = actions
  const onKey = useMarkKeys({ editor, ground, sighted, view, pane, actions })
  const [isUnpainted, setUnpainted] = useState(false)
  const [isImporting, setImporting] = useState(false)
  const { canEdit, say } = editor
  const dragging = useDragging({
    canEdit,
    spotAt: (at) => (sight && ground ? underPoint(at, sight, ground.plane, view) : null),
    onMove: (moved, to) => editor.move(moved, to),
    onStart: (moved) => editor.choose({ list: 'places', index: moved.index }),
  })
  const isHere = ground && sight && view.width > 0
  return (
    <section className="author-map" aria-label={t('pane.label')}>
      <Tools
        as={actions.as}
        canEdit={canEdit}
        isAdding={mode.is === 'add'}
        onAdd={actions.toggleAdding}
        onBackground={() => setImporting(true)}
      >
        <SearchBox spots={map.spots} names={ground?.names ?? null} onHit={actions.hit} />
      </Tools>
      <div className="author-map-body">
        <div className="author-map-box" ref={box}>
          {isHere ? (
            <Surface
              pane={pane}
              ground={ground}
              sight={sight}
              view={view}
              mode={mode.is}
              onLook={look}
              onFit={() => {
                showAll()
                say(t('said.fit'))
              }}
              onPoint={actions.point}
              onEscape={actions.stop}
              onFault={() => setUnpainted(true)}
            >
              <Drawing
                ground={ground}
                sight={sight}
                view={view}
                map={map}
                chosenSpot={spot}
                chosenLink={link}
                marked={editor.marked}
                way={editor.measured?.way ?? []}
                pin={pin?.at ?? null}
                showUnits={section.id === 'units'}
                canEdit={canEdit}
                dragged={dragging.dragged}
                onChoose={actions.choose}
                onChooseLink={actions.chooseLink}
                onDrag={dragging.onDrag}
                onKey={onKey}
                onLeave={() => session.leaveField()}
                onLinkDrawn={(to) => void (spot && editor.join(spot, to))}
              />
            </Surface>
          ) : (
            <p className="loading">{t('pane.loading')}</p>
          )}
          {isHere && (
            <ZoomTools onZoom={(by) => look((now) => zoomed(now, ground.plane, view, by, null))} onFit={showAll} />
          )}
          {ground?.credit && <p className="author-map-credit">{ground.credit}</p>}
          {canEdit && editor.stale.length > 0 && (
            <StaleNote
              count={editor.stale.length}
              onMeasure={() => {
                void editor.remeasure(editor.stale)
                pane.current?.focus()
              }}
              onLeave={() => {
                editor.leaveLengths(editor.stale)
                pane.current?.focus()
              }}
            />
          )}
        </div>
        <Side
          kept={kept}
          editor={editor}
          section={section}
          ground={ground}
          actions={actions}
          notes={[
            ...(isMissing ? [t('pane.missing')] : []),
            ...(draftGround.is === 'broken' ? [t('pane.broken')] : []),
            ...(isUnpainted ? [t('pane.failed')] : []),
          ]}
          onJump={onJump}
        />
      </div>
      <Announcer message={editor.said.words} at={editor.said.n} />
      {isImporting && <BackgroundDialog onClose={() => setImporting(false)} />}
    </section>
  )
}
