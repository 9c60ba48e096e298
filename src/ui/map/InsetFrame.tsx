import '../i18n/playTexts'
import { memo, useEffect, useMemo, useState } from 'react'
import type { MapSource } from '../../map/bake/ground'
import { surroundings } from '../../map/drawn/surroundings'
import { drawInset, type InsetDrawing, type InsetFile, type InsetGround, insetGround } from '../../map/inset'
import type { Scenario } from '../../scenario/scenario'
import type { SeatView } from '../../session/api'
import { useTranslation } from '../i18n/translation'
import type { Words } from '../mapWords'

export interface InsetFrameProps {
  readonly scenario: Scenario
  readonly forces: SeatView['forces']
  readonly words: Words
  readonly source: MapSource
}

const size = { width: 252, height: 146 }
/** Points nearer than this on the drawing get their names on opposite sides. */
const nearby = 46

/** Who decides, and how far away: the country in small, the seats of power, and the way of what is under way. */
export const InsetFrame = memo(function InsetFrame({ scenario, forces, words, source }: InsetFrameProps) {
  const { t } = useTranslation('play')
  const ground = useInsetGround(source, scenario)
  const drawing = useMemo(() => (ground ? draw(ground, scenario) : null), [ground, scenario])
  if (!drawing) return null
  const places = new Map(scenario.space.places.map((place) => [place.id, place]))
  const name = (id: string) => places.get(id)?.name ?? id
  const ways = forces.flatMap((force) => {
    const from = places.get(force.at)
    const to = force.moving ? places.get(force.moving.to) : undefined
    return from && to && (from.offMap || to.offMap) ? [{ id: force.unit, from, to }] : []
  })
  return (
    <figure className="inset" data-over-map="">
      <figcaption>{t('map.inset')}</figcaption>
      <svg viewBox={`0 0 ${size.width} ${size.height}`} role="img" aria-label={summary(drawing, name, words)}>
        <path className="inset-others" d={drawing.others} />
        <path className="inset-home" d={drawing.home} />
        <path className="inset-lakes" d={drawing.lakes} />
        {drawing.window && <rect className="inset-window" {...drawing.window} />}
        {ways.map(({ id, from, to }) => {
          const a = drawing.project(from)
          const b = drawing.project(to)
          return <path key={id} className="inset-way" d={`M${a.x} ${a.y}L${b.x} ${b.y}`} />
        })}
        {drawing.points.map((point) => {
          const isLeft = drawing.points.some(
            (other) => other.x > point.x && other.x - point.x < nearby && Math.abs(other.y - point.y) < 12,
          )
          return (
            <g key={point.id}>
              <circle className="inset-point" cx={point.x} cy={point.y} r={3} />
              <text x={point.x + (isLeft ? -6 : 6)} y={point.y + 4} textAnchor={isLeft ? 'end' : 'start'}>
                {name(point.id)}
              </text>
            </g>
          )
        })}
        {drawing.far.map(({ id, from, to, km }) => (
          <g key={id}>
            <path className="inset-arrow" d={arrow(from, to)} />
            <text
              x={to.x > size.width / 2 ? Math.min(from.x, to.x) - 4 : Math.max(from.x, to.x) + 4}
              y={to.y < from.y ? to.y + 1 : to.y + 4}
              textAnchor={to.x > size.width / 2 ? 'end' : 'start'}
            >
              {t('map.farAway', { name: name(id), km: words.format.number(roughly(km)) })}
            </text>
          </g>
        ))}
      </svg>
    </figure>
  )
})

/** The surroundings: from the map's folder, or from the scenario's own background if anybody decides from beyond the map. */
function useInsetGround(source: MapSource, { map, space }: Scenario): InsetGround | null {
  const [ground, setGround] = useState<InsetGround | null>(null)
  useEffect(() => {
    let left = false
    if ('drawn' in source) {
      const isNeeded = space.places.some(({ offMap }) => offMap)
      setGround(map && isNeeded ? surroundings(map, source.drawn.frame) : null)
      return
    }
    fetch(`${source.folder}inset.json`)
      .then(async (response) => (response.ok ? insetGround((await response.json()) as InsetFile) : null))
      .then((read) => left || setGround(read))
      // Without its file the inset is left out: the list names the same places.
      .catch(() => undefined)
    return () => {
      left = true
    }
  }, [source, map, space])
  return ground
}

function draw(ground: InsetGround, scenario: Scenario): InsetDrawing | null {
  const { places, sides } = scenario.space
  const onMap = places.filter((place) => !place.offMap)
  const seats = places.filter((place) => place.offMap)
  if (onMap.length === 0 || !sides[0]) return null
  const first = onMap[0]
  const lons = onMap.map((place) => place.lon)
  const lats = onMap.map((place) => place.lat)
  try {
    return drawInset(
      ground,
      {
        ...size,
        country: sides[0].country,
        points: seats.map(({ id, lon, lat }) => ({ id, lon, lat })),
        window: {
          west: Math.min(...lons),
          east: Math.max(...lons),
          south: Math.min(...lats),
          north: Math.max(...lats),
        },
      },
      first,
    )
  } catch {
    // A map that lacks the country has no inset.
    return null
  }
}

/** Distances as people tell them: to a hundred km, near ones to ten. */
const roughly = (km: number): number => (km < 500 ? Math.round(km / 10) * 10 : Math.round(km / 100) * 100)

function arrow(from: { x: number; y: number }, to: { x: number; y: number }): string {
  const length = Math.hypot(to.x - from.x, to.y - from.y) || 1
  const ux = (to.x - from.x) / length
  const uy = (to.y - from.y) / length
  const wing = (side: number) => `${to.x - ux * 7 + uy * 4 * side} ${to.y - uy * 7 - ux * 4 * side}`
  return `M${from.x} ${from.y}L${to.x} ${to.y}M${wing(1)}L${to.x} ${to.y}L${wing(-1)}`
}

function summary(drawing: InsetDrawing, name: (id: string) => string, { t, format }: Words): string {
  return [
    t('map.inset'),
    ...drawing.points.map((point) => name(point.id)),
    ...drawing.far.map(({ id, km }) => t('map.farAway', { name: name(id), km: format.number(roughly(km)) })),
  ].join('; ')
}
