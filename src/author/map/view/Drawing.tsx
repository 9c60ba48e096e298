import { type KeyboardEvent, useId, useMemo } from 'react'
import type { Viewport } from '../../../map/camera'
import type { LonLat, Point } from '../../../map/projection'
import { remPixels, textWidth } from '../../../ui/textWidth'
import type { DraftMap, MapLink, Spot } from '../draftMap'
import type { Ground } from '../ground/ground'
import { useMapWords } from '../words'
import { onScreen, type Sight } from './camera'
import { Graticule } from './Graticule'
import { LinkHandle } from './LinkHandle'
import { Lengths, Links } from './Links'
import { placeLabels } from './labels'
import { Mark } from './Mark'
import { ChosenSign, radiusOf, UnitCount } from './symbols'

export interface DrawingProps {
  readonly ground: Ground
  readonly sight: Sight
  readonly view: Viewport
  readonly map: DraftMap
  readonly chosenSpot: Spot | null
  readonly chosenLink: MapLink | null
  /** Ids of places that belong to what is chosen in the form, such as those of an area. */
  readonly marked: ReadonlySet<string>
  readonly way: readonly LonLat[]
  /** A name of the map that was searched for. */
  readonly pin: LonLat | null
  readonly showUnits: boolean
  readonly canEdit: boolean
  /** Where a place is dragged to while it is dragged. */
  readonly dragged: { readonly index: number; readonly to: LonLat } | null
  readonly onChoose: (spot: Spot) => void
  readonly onChooseLink: (link: MapLink) => void
  readonly onDrag: (spot: Spot, to: Point | null, isOver: boolean) => void
  readonly onKey: (spot: Spot, event: KeyboardEvent) => void
  readonly onLeave: () => void
  readonly onLinkDrawn: (to: Spot) => void
}

/** Doubt about a position is drawn from so many km on, as in play. */
const leastDoubt = 1.5

/** Everything of the draft that lies on its map. */
export function Drawing(props: DrawingProps) {
  const { ground, sight, view, map, chosenSpot, chosenLink, marked, way, pin, showUnits, canEdit, dragged } = props
  const { t, at, kind, name } = useMapWords()
  const helpId = useId()
  const place = (position: LonLat) => onScreen(position, sight, ground.plane, view)
  const of = (spot: Spot): LonLat => (dragged?.index === spot.index ? dragged.to : spot)
  const unitsAt = ({ id }: Spot): number => (showUnits ? (map.units.get(id)?.length ?? 0) : 0)
  const labelOf = (spot: Spot): string => {
    const words = { name: name(spot.name), kind: kind(spot.kind), at: at(of(spot)) }
    const count = unitsAt(spot)
    return count > 0 ? t('mark.withUnits', { ...words, count }) : t('mark.label', words)
  }
  const font = `${0.78 * remPixels()}px "Source Sans 3"`
  const named = map.spots.map((spot) => ({
    key: spot.index,
    at: place(of(spot)),
    radius: radiusOf(spot) + 2,
    width: textWidth(name(spot.name), font) + 4,
    rank: spot.index === chosenSpot?.index ? 0 : spot.rank,
  }))
  const { labels, isFree } = placeLabels(named, view, remPixels())
  const isSeen = (point: Point) => point.x > 0 && point.y > 0 && point.x < view.width && point.y < view.height
  const first = chosenSpot?.index ?? named.find(({ at: point }) => isSeen(point))?.key ?? map.spots[0]?.index
  const byIndex = useMemo(() => new Map(map.spots.map((spot) => [spot.index, spot])), [map])
  const corners = ground.edge && [
    place({ lon: ground.edge.west, lat: ground.edge.north }),
    place({ lon: ground.edge.east, lat: ground.edge.south }),
  ]
  return (
    <>
      <desc id={helpId}>{t(canEdit ? 'mark.help' : 'mark.helpReading')}</desc>
      {ground.isBare && <Graticule sight={sight} plane={ground.plane} view={view} place={place} />}
      {corners && (
        <rect
          className="map-edge"
          x={corners[0].x}
          y={corners[0].y}
          width={corners[1].x - corners[0].x}
          height={corners[1].y - corners[0].y}
        />
      )}
      <Links
        links={map.links}
        place={place}
        of={of}
        chosen={chosenLink?.index ?? null}
        way={way}
        onChoose={props.onChooseLink}
      />
      {map.spots.map((spot, n) => (
        <Mark
          key={spot.index}
          spot={spot}
          x={named[n].at.x}
          y={named[n].at.y}
          label={labelOf(spot)}
          helpId={helpId}
          isChosen={spot.index === chosenSpot?.index}
          isMarked={marked.has(spot.id)}
          isTabbable={spot.index === first}
          canMove={canEdit}
          doubt={spot.precisionKm >= leastDoubt ? Math.min(2000, spot.precisionKm * sight.scale) : 0}
          onChoose={props.onChoose}
          onDrag={props.onDrag}
          onKey={props.onKey}
          onLeave={props.onLeave}
        />
      ))}
      {/* biome-ignore lint/a11y/noAriaHiddenOnFocusable: texts of a drawing take no focus; the marks have the same words */}
      <g className="map-names" aria-hidden="true">
        {chosenSpot && <ChosenSign spot={chosenSpot} at={place(of(chosenSpot))} />}
        {map.spots.map((spot, n) => {
          const count = unitsAt(spot)
          return count > 0 && <UnitCount key={spot.index} count={count} at={named[n].at} />
        })}
        <Lengths
          links={map.links}
          place={place}
          of={of}
          chosen={chosenLink?.index ?? null}
          around={chosenSpot}
          isFree={isFree}
          wordsOf={({ km }) => t('kilometres', { km: String(km ?? 0) })}
        />
        {labels.map(({ key, x, y, anchor }) => {
          const spot = byIndex.get(key)
          return (
            <text
              key={key}
              x={x}
              y={y}
              textAnchor={anchor}
              data-rank={spot?.rank}
              data-chosen={key === first && chosenSpot ? '' : undefined}
            >
              {name(spot?.name ?? '')}
            </text>
          )
        })}
      </g>
      {pin && (
        <path
          className="map-pin"
          transform={`translate(${place(pin).x} ${place(pin).y})`}
          d="M0 0c-8-9-10-12-10-17a10 10 0 0 1 20 0c0 5-2 8-10 17zM0-13a4 4 0 1 0 0-8 4 4 0 0 0 0 8"
        />
      )}
      {canEdit && chosenSpot && !dragged && (
        <LinkHandle
          at={place(chosenSpot)}
          spots={map.spots.filter(({ index }) => index !== chosenSpot.index).map((spot) => ({ spot, at: place(spot) }))}
          onDrawn={props.onLinkDrawn}
        />
      )}
    </>
  )
}
