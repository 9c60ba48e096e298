import type { Problems } from '../problem'
import type { Mend } from '../scenario'
import type { Link, Place } from '../schema/space'
import type { Check } from './check'
import { straightKm } from './distance'
import { boundsOf } from './map'
import { freshName, insertAt, setTo, takeOut } from './mend'
import type { Names, Package } from './package'
import { usesOf } from './uses'

const file = 'space.json'

/** Share of the straight way that a link may be short of it: positions and the plane are not exact. */
const shortShare = 0.85
/** How often the straight way fits into a link that still looks likely. */
const windingTimes = 4

interface Pace {
  readonly least: number
  readonly most: number
  readonly usual: number
  readonly words: string
}
/** Kilometres an hour that are likely, and those that a mend takes. */
const paces: Readonly<Record<Link['kind'], Pace>> = {
  road: { least: 5, most: 130, usual: 45, words: 'a road' },
  foot: { least: 1, most: 8, usual: 4, words: 'a way on foot' },
  air: { least: 80, most: 1200, usual: 450, words: 'a flight' },
}

/** Ways lead where they must, and are as long and as quick as the map lets them be. */
export const checkWays: Check = (pack, names, problems, options) => {
  checkLinks(pack, names, problems)
  checkJoined(pack, problems)
  checkBorder(pack, names, problems)
  const own = pack.map ? boundsOf(pack.map) : null
  checkPositions(pack.space.places, own ?? options.mapBounds, problems)
}

function checkLinks({ space }: Package, names: Names, problems: Problems): void {
  const seen = new Set<string>()
  space.links.forEach((link, i) => {
    const [from, to] = [names.places.get(link.from), names.places.get(link.to)]
    if (!from || !to || from === to) return
    const pair = [...[link.from, link.to].sort(), link.kind].join(' ')
    if (seen.has(pair)) {
      const values = { from: link.from, to: link.to, kind: paces[link.kind].words }
      problems.tell('link-twice', file, ['links', i], values, takeOut(file, ['links', i]))
    }
    seen.add(pair)
    const straight = straightKm(from, to)
    const doubt = from.precisionKm + to.precisionKm
    const values = { km: link.km, straight: Math.round(straight * 10) / 10 }
    const km = setTo(file, ['links', i, 'km'], Math.max(0.1, Math.round(straight * 12) / 10))
    if (link.km < (straight - doubt) * shortShare) problems.tell('link-too-short', file, ['links', i, 'km'], values, km)
    else if (link.km > (straight + doubt) * windingTimes && link.km > straight + 5) {
      problems.tell('link-winding', file, ['links', i, 'km'], values, km)
    }
    checkPace(link, i, problems)
  })
}

function checkPace(link: Link, i: number, problems: Problems): void {
  if (link.km < 2) return
  const { least, most, usual, words } = paces[link.kind]
  const speed = Math.round(link.km / link.hours)
  if (speed >= least && speed <= most) return
  const hours = Math.max(0.05, Math.round((link.km / usual) * 20) / 20)
  problems.tell(
    'link-speed',
    file,
    ['links', i, 'hours'],
    { speed, kind: words },
    setTo(file, ['links', i, 'hours'], hours),
  )
}

type Ways = ReadonlyMap<string, readonly string[]>

function waysOf(links: readonly Link[]): Ways {
  const ways = new Map<string, string[]>()
  for (const { from, to } of links) {
    for (const [a, b] of [
      [from, to],
      [to, from],
    ] as const) {
      const there = ways.get(a)
      if (there) there.push(b)
      else ways.set(a, [b])
    }
  }
  return ways
}

/** Places that can be come to, the start among them; nobody goes on from a place that `stops`. */
function within(ways: Ways, starts: readonly string[], stops: (id: string) => boolean = () => false): Set<string> {
  const reached = new Set(starts)
  for (const id of reached) {
    if (stops(id) && !starts.includes(id)) continue
    for (const next of ways.get(id) ?? []) reached.add(next)
  }
  return reached
}

/** Places where people live or units stand or go are joined to the greatest part of the map. */
function checkJoined(pack: Package, problems: Problems): void {
  const { space, forces } = pack
  const ways = waysOf(space.links)
  let main: ReadonlySet<string> = new Set()
  for (const { id } of space.places) {
    if (main.has(id)) continue
    const part = within(ways, [id])
    if (part.size > main.size) main = part
  }
  const needed = new Set([
    ...space.cells.map(({ place }) => place),
    ...forces.units.map(({ at }) => at),
    ...usesOf(pack).effects.flatMap(({ item }) => (item.do === 'move-unit' ? [item.to] : [])),
  ])
  if (needed.size < 2) return
  space.places.forEach((place, i) => {
    if (!needed.has(place.id) || main.has(place.id)) return
    const others = space.places.filter(({ id }) => id !== place.id && main.has(id))
    problems.tell('place-cut-off', file, ['places', i], { id: place.id }, joined(space, place, others))
  })
}

/** A road to the nearest of some places, as an assumption; null where there are none. */
function joined(space: Package['space'], place: Place, others: readonly Place[]): Mend | null {
  const [nearest] = [...others].sort((a, b) => straightKm(place, a) - straightKm(place, b))
  if (!nearest) return null
  const km = Math.max(0.1, Math.round(straightKm(place, nearest) * 13) / 10)
  const link = {
    id: freshName('link', new Set(space.links.map(({ id }) => id))),
    from: nearest.id,
    to: place.id,
    km,
    hours: Math.max(0.05, Math.round((km / paces.road.usual) * 20) / 20),
    kind: 'road',
    assumption: true,
  }
  return insertAt(file, ['links', space.links.length], link, `Add a road to "${nearest.id}", as an assumption`)
}

/** People can come to each crossing, and from it to its camps; each camp lies behind a crossing that lets people pass. */
function checkBorder({ space, actors, forces }: Package, names: Names, problems: Problems): void {
  const ways = waysOf(space.links.filter(({ kind }) => kind !== 'air'))
  const isBorder = (id: string): boolean => names.crossings.has(id) || names.camps.has(id)
  const homes = [...new Set(space.cells.map(({ place }) => place))]
  const fromHome = within(ways, homes, isBorder)
  const behind = new Set(space.crossings.flatMap(({ camps }) => camps))
  space.crossings.forEach((crossing, i) => {
    const place = names.places.get(crossing.place)
    if (place && !fromHome.has(place.id)) {
      const mend = joined(
        space,
        place,
        space.places.filter(({ id }) => homes.includes(id)),
      )
      problems.tell('crossing-cut-off', file, ['crossings', i, 'place'], { id: place.id }, mend)
    }
    const beyond = within(ways, [crossing.place])
    crossing.camps.forEach((id, j) => {
      const camp = names.places.get(id)
      if (!camp || !place || beyond.has(id)) return
      const values = { crossing: crossing.place, camp: id }
      problems.tell('camp-out-of-reach', file, ['crossings', i, 'camps', j], values, joined(space, camp, [place]))
    })
    if (crossing.capacityPerHour === 0) {
      const mend = setTo(file, ['crossings', i, 'capacityPerHour'], 100)
      problems.tell('crossing-without-capacity', file, ['crossings', i, 'capacityPerHour'], {}, mend)
    }
  })
  const effects = [...actors.flatMap(({ item }) => item.options), ...forces.background].flatMap((one) => one.effects)
  const added = new Set(effects.flatMap((effect) => (effect.do === 'camp-places' ? [effect.camp] : [])))
  space.camps.forEach(({ place, places }, i) => {
    if (!behind.has(place)) {
      const [first] = space.crossings
      const mend =
        first && insertAt(file, ['crossings', 0, 'camps', first.camps.length], place, `Put it behind "${first.place}"`)
      problems.tell('camp-behind-nothing', file, ['camps', i, 'place'], {}, mend)
    }
    if (places === 0 && !added.has(place)) {
      problems.tell('camp-without-places', file, ['camps', i, 'places'], {}, setTo(file, ['camps', i, 'places'], 1000))
    }
  })
  const sides = new Set(space.crossings.flatMap((crossing) => crossing.sides))
  space.sides.forEach(({ id }, i) => {
    if (!sides.has(id)) problems.tell('side-without-crossing', file, ['sides', i])
  })
}

const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)]

/** Places of the detailed map lie together, and on the map that is drawn where that is known. */
function checkPositions(
  places: readonly Place[],
  bounds: readonly [number, number, number, number] | undefined,
  problems: Problems,
): void {
  const near = places.filter(({ offMap }) => !offMap)
  const middle = { lon: median(near.map(({ lon }) => lon)), lat: median(near.map(({ lat }) => lat)) }
  const usual = near.length < 3 ? Number.POSITIVE_INFINITY : median(near.map((place) => straightKm(place, middle)))
  const far = Math.max(500, 8 * usual)
  places.forEach((place, i) => {
    if (place.offMap) return
    const mend = setTo(file, ['places', i, 'offMap'], true, 'Show it in the inset')
    const km = Math.round(straightKm(place, middle))
    if (bounds && !isInside(place, bounds)) problems.tell('place-off-the-map', file, ['places', i], {}, mend)
    else if (km > far) problems.tell('place-far-off', file, ['places', i], { km }, mend)
  })
}

function isInside({ lon, lat }: Place, [west, south, east, north]: readonly [number, number, number, number]): boolean {
  return lon >= west && lon <= east && lat >= south && lat <= north
}
