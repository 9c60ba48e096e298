import type { LonLat, Point } from '../../../map/projection'
import type { MapLink, Spot } from '../draftMap'
import type { Box } from './labels'

export interface LinksProps {
  readonly links: readonly MapLink[]
  readonly place: (at: LonLat) => Point
  /** A place that is being dragged stands where it is dragged to. */
  readonly of: (spot: Spot) => LonLat
  /** Index of the chosen link. */
  readonly chosen: number | null
  /** The way along roads that was measured for the chosen link. */
  readonly way: readonly LonLat[]
  readonly onChoose: (link: MapLink) => void
}

/** The links between places, and the way along which the chosen one was measured. */
export function Links({ links, place, of, chosen, way, onChoose }: LinksProps) {
  return (
    <g className="map-links">
      {way.length > 1 && (
        <path className="map-way" d={way.map((at, i) => `${i === 0 ? 'M' : 'L'}${points(place(at))}`).join('')} />
      )}
      {links.map((link) => {
        const [a, b] = [place(of(link.from)), place(of(link.to))]
        const isChosen = link.index === chosen
        const d = `M${points(a)}L${points(b)}`
        return (
          <g key={link.index} className="map-link" data-kind={link.kind} data-chosen={isChosen || undefined}>
            <path className="map-link-halo" d={d} />
            <path className="map-link-line" d={d} />
            {/* Its twin for the keyboard stands in the list, and beside each place at its end. */}
            {/* biome-ignore lint/a11y/noStaticElementInteractions: a wider target for the pointer alone */}
            <path className="map-link-target" d={d} data-link={link.index} onClick={() => onChoose(link)} />
          </g>
        )
      })}
    </g>
  )
}

const points = ({ x, y }: Point): string => `${x.toFixed(1)} ${y.toFixed(1)}`

export interface LengthsProps extends Pick<LinksProps, 'links' | 'place' | 'of' | 'chosen'> {
  /** Links of this place tell their lengths, where they are long enough in the window. */
  readonly around: Spot | null
  /** Whether there is room for a text. */
  readonly isFree: (box: Box) => boolean
  readonly wordsOf: (link: MapLink) => string
}

/** A shorter line than this, CSS pixels, has no room for its length. */
const leastRoom = 80
/** Half of the width of a length, and its height, CSS pixels. */
const half = { x: 24, y: 13 }

/** The lengths of the chosen link, or of the links of the chosen place: over the marks. */
export function Lengths({ links, place, of, chosen, around, isFree, wordsOf }: LengthsProps) {
  return links.map((link) => {
    const isChosen = link.index === chosen
    const isNear = around !== null && (link.from.index === around.index || link.to.index === around.index)
    if (link.km === null || !(isChosen || isNear)) return null
    const [a, b] = [place(of(link.from)), place(of(link.to))]
    if (!isChosen && Math.hypot(b.x - a.x, b.y - a.y) < leastRoom) return null
    const middle = { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 - 5 }
    const box = { left: middle.x - half.x, right: middle.x + half.x, top: middle.y - half.y, bottom: middle.y }
    if (!isChosen && !isFree(box)) return null
    return (
      <text key={link.index} className="map-length" {...middle} textAnchor="middle">
        {wordsOf(link)}
      </text>
    )
  })
}
