import { Button } from '../../../ui/parts/Button'
import type { Place, Section } from '../../editor/parts'
import { useForm } from '../../forms/context'
import type { FocusKept } from '../../forms/useFocusKept'
import { formOf } from '../chosen'
import { spaceFile } from '../draftMap'
import type { Ground } from '../ground/ground'
import type { MapActions, Pin } from '../useMapActions'
import type { MapEditor } from '../useMapEditor'
import { useMapWords } from '../words'
import { LinkCard } from './LinkCard'
import { LinkTo } from './LinkTo'
import { PlaceCard } from './PlaceCard'

export interface SideProps {
  /** Keeps the focus in it. */
  readonly kept: FocusKept<HTMLElement>
  readonly editor: MapEditor
  readonly section: Section
  readonly ground: Ground | null
  readonly actions: MapActions
  /** What the map can't show as it should. */
  readonly notes: readonly string[]
  readonly onJump: (place: Place) => void
}

/** Beside the map: what is chosen, what is being done, and what can be done next. */
export function Side(props: SideProps) {
  const { kept, actions, editor, notes } = props
  const { mode, pin } = actions
  const { t } = useMapWords()
  return (
    <section {...kept} className="author-map-side" aria-label={t('card.label')} tabIndex={-1}>
      {notes.map((words) => (
        <p key={words} className="note map-warning" role="status">
          {words}
        </p>
      ))}
      {mode.is === 'link' ? (
        <LinkTo from={mode.from} spots={editor.map.spots} onGo={actions.choose} onStop={actions.stop} />
      ) : mode.is === 'add' ? (
        <Adding {...props} />
      ) : pin ? (
        <PinCard {...props} pin={pin} />
      ) : (
        <ChosenCard {...props} />
      )}
    </section>
  )
}

function Adding({ actions }: SideProps) {
  const { t } = useMapWords()
  return (
    <>
      <p role="status">{t('mode.add')}</p>
      <div className="map-card-acts">
        <Button size="small" look="ink" onPress={actions.addHere}>
          {t('mode.addHere')}
        </Button>
        <Button size="small" onPress={actions.stop}>
          {t('mode.stop')}
        </Button>
      </div>
    </>
  )
}

function PinCard({ pin, ground, editor, actions }: SideProps & { readonly pin: Pin }) {
  const { t, at } = useMapWords()
  const isName = pin.is === 'name'
  return (
    <>
      <h2>{isName ? t('pin.heading', { name: pin.name }) : at(pin.at)}</h2>
      {isName && <p className="note">{at(pin.at)}</p>}
      {isName && ground?.credit && <p className="note">{t('pin.source', { credit: ground.credit })}</p>}
      <div className="map-card-acts">
        {editor.canEdit && (
          <Button size="small" look="ink" onPress={actions.addPin}>
            {isName ? t('pin.add', { name: pin.name }) : t('pin.addPosition')}
          </Button>
        )}
        <Button size="small" onPress={actions.leavePin}>
          {t('pin.close')}
        </Button>
      </div>
    </>
  )
}

function ChosenCard({ editor, section, ground, actions, onJump }: SideProps) {
  const { t } = useMapWords()
  const { session } = useForm()
  const { map, spot, link, canEdit } = editor
  if (link) {
    return (
      <LinkCard
        link={link}
        measured={editor.measured}
        canEdit={canEdit}
        onTake={() => void editor.remeasure([link])}
        onRemove={actions.remove}
      />
    )
  }
  if (!spot) {
    return (
      <>
        <p>{t(canEdit ? 'card.none' : 'card.noneReading')}</p>
        <p className="note">
          {t('card.count', { count: map.spots.length })} · {t('card.links', { count: map.links.length })}
        </p>
      </>
    )
  }
  const chosen = { list: 'places', index: spot.index } as const
  return (
    <PlaceCard
      key={spot.index}
      spot={spot}
      links={map.links.filter(({ from, to }) => from.index === spot.index || to.index === spot.index)}
      canEdit={canEdit}
      isOutside={ground?.edge != null && !ground.plane.holds(spot)}
      isFormElsewhere={formOf(chosen, section, session.standing().draft) === null}
      onForm={() => onJump({ file: spaceFile, path: ['places', spot.index] })}
      onLinkFrom={() => actions.linkFrom(spot)}
      onFocus={() => actions.toMark(spot.index)}
      onRemove={actions.remove}
      onLink={(next) => editor.choose({ list: 'links', index: next.index })}
    />
  )
}
