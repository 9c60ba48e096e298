/**
 * Length and travel time of a scenario's links, from the road layer of its map.
 *
 *   node tools/road-links.mjs            writes `km` and `hours` into scenarios/osh-2010/space.json, prints a table
 *   node tools/road-links.mjs --check    writes nothing; fails if a link differs from what the roads give
 *
 * Road links whose two ends lie on the road layer get the quickest way along trunk, primary, secondary and tertiary
 * roads. A link keeps to the roads of the country its places lie in (the old road may cut through the neighbour, and
 * the border is what the scenario is about); a link that ends at a crossing keeps to its own side. Air links get the
 * great circle. Road links that leave the layer keep the figures written by hand.
 *
 * Roads: OpenStreetMap (ODbL); so are the lengths derived from them. Same input, same output.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { cutAtJunctions, networks, otherEnd, planar, project, quickest } from './road-graph.mjs'

/** Speeds in km/h of a loaded vehicle in calm, by class of road. Assumption. */
const speeds = { trunk: 55, primary: 45, secondary: 35, tertiary: 28 }
/** From a place to the nearest mapped road: straight line times 1.3 at 15 km/h. Assumption. */
const access = { detour: 1.3, speed: 15 }
/** Only roads of a connected network of this many km count as the roads of a side; shorter pieces are scraps. */
const scrap = 50
/**
 * A link inside one country avoids the other's roads by counting them this many times as long, and may use `slip` km
 * of them at most: the simplified border cuts off corners of roads that run along it.
 */
const abroad = { factor: 20, slip: 1.5 }
/** Flights: cruise in km/h, and hours for loading, take-off, landing and unloading. Assumption. */
const flight = { speed: 600, ground: 1.5 }

const here = (path) => fileURLToPath(new URL(`../${path}`, import.meta.url))
const files = {
  space: 'scenarios/osh-2010/space.json',
  roads: 'assets/map/fergana-2010/source/roads.geojson',
  borders: 'assets/map/fergana-2010/source/borders.geojson',
}
const readJson = (path) => JSON.parse(readFileSync(here(path), 'utf8'))
const hoursOn = (edge) => edge.km / speeds[edge.kind]
const sum = (list, value) => list.reduce((total, item) => total + value(item), 0)
const round = (value, step) => Number((Math.round(value / step) * step).toFixed(2))

/** Great-circle distance in km between two places. */
export function greatCircle(a, b) {
  const rad = Math.PI / 180
  const h =
    Math.sin(((b.lat - a.lat) * rad) / 2) ** 2 +
    Math.cos(a.lat * rad) * Math.cos(b.lat * rad) * Math.sin(((b.lon - a.lon) * rad) / 2) ** 2
  return 2 * 6371 * Math.asin(Math.sqrt(h))
}

/** A function from a point in km to the ISO code of the country it lies in, or null. */
function countryAt(borders) {
  const countries = borders.features.filter(({ properties }) => properties.kind === 'country')
  const rings = countries.map(({ properties, geometry }) => {
    const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates
    return { iso: properties.iso, rings: polygons.flat().map((ring) => ring.map(planar)) }
  })
  return (point) => rings.find((country) => inside(country.rings, point))?.iso ?? null
}

/** Even-odd rule, so that holes count as outside. */
function inside(rings, [x, y]) {
  let odd = false
  for (const ring of rings) {
    for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
      const [ax, ay] = ring[i]
      const [bx, by] = ring[j]
      if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) odd = !odd
    }
  }
  return odd
}

/** The segments of the road layer, in km. Railways are left out. */
function segmentsOf(roads) {
  return roads.features
    .filter(({ properties }) => properties.class in speeds)
    .flatMap(({ properties, geometry }) => {
      const points = geometry.coordinates.map(planar)
      const loose = [points[0], points.at(-1)]
      return points.slice(1).map((b, i) => {
        const a = points[i]
        return { a, b, kind: properties.class, ends: loose.filter((end) => end === a || end === b) }
      })
    })
}

/** The graph of the roads; each edge knows the countries it touches. */
function roadGraph(roads, borders) {
  const edges = cutAtJunctions(segmentsOf(roads))
  const at = countryAt(borders)
  const side = new Map()
  const sideOf = (node) => {
    if (!side.has(node)) side.set(node, at(node.at))
    return side.get(node)
  }
  for (const edge of edges) edge.sides = [sideOf(edge.from), sideOf(edge.to)]
  return edges
}

/** Where a place meets the roads of a country: the nearest edge of a network there, and the way to it in km. */
function footOf(place, networkKm) {
  const point = planar([place.lon, place.lat])
  let best = null
  for (const [edge, km] of networkKm) {
    if (km < scrap) continue
    const foot = project(point, edge.from.at, edge.to.at)
    if (best === null || foot.gap < best.gap) best = { ...foot, edge }
  }
  return best
}

/** Puts a node of its own on an edge at each end of a link, finds the way, and takes them off again. */
function wayBetween(from, to, costOf) {
  const ends = [from, to].map((foot) => {
    const node = { at: foot.at, edges: [] }
    node.edges = [foot.edge.from, foot.edge.to].map((neighbour, i) => {
      const share = i === 0 ? foot.t : 1 - foot.t
      const edge = { ...foot.edge, from: node, to: neighbour, km: foot.edge.km * share }
      neighbour.edges.push(edge)
      return edge
    })
    return node
  })
  if (from.edge === to.edge) {
    const edge = { ...from.edge, from: ends[0], to: ends[1], km: from.edge.km * Math.abs(from.t - to.t) }
    for (const node of ends) node.edges.push(edge)
  }
  const way = quickest(ends[0], ends[1], costOf)
  for (const node of ends) {
    for (const edge of node.edges) {
      const neighbour = otherEnd(edge, node)
      neighbour.edges = neighbour.edges.filter((kept) => kept !== edge)
    }
  }
  return way
}

/**
 * Figures for every link that the roads or the great circle give: `[{ id, km, hours, way }]`, in the order of the
 * links; `way` says where they come from. Throws if two places that should be joined by road are not.
 */
export function roadLinks(space, roads, borders) {
  const edges = roadGraph(roads, borders)
  const places = new Map(space.places.map((place) => [place.id, place]))
  const networkOf = new Map()
  const feet = new Map()
  const footIn = (place, country) => {
    if (!networkOf.has(country))
      networkOf.set(
        country,
        networks(edges, (edge) => edge.sides.includes(country)),
      )
    const key = `${place.id} ${country}`
    if (!feet.has(key)) feet.set(key, footOf(place, networkOf.get(country)))
    return feet.get(key)
  }
  const roadLink = (link, from, to) => {
    const country = from.kind === 'crossing' ? to.country : from.country
    const [start, end] = [footIn(from, country), footIn(to, country)]
    const foreign = (edge) => !edge.sides.includes(country)
    const way = wayBetween(start, end, (edge) => (foreign(edge) ? abroad.factor : 1) * hoursOn(edge))
    if (way === null || sum(way.filter(foreign), (edge) => edge.km) > abroad.slip) {
      throw new Error(`${link.id}: no road inside ${country}`)
    }
    const steps = (start.gap + end.gap) * access.detour
    const hours = sum(way, hoursOn) + steps / access.speed
    return { id: link.id, km: sum(way, (edge) => edge.km) + steps, hours, way: 'road' }
  }
  return space.links
    .flatMap((link) => {
      const [from, to] = [places.get(link.from), places.get(link.to)]
      if (link.kind === 'air') {
        const km = greatCircle(from, to)
        return [{ id: link.id, km, hours: km / flight.speed + flight.ground, way: 'air' }]
      }
      return from.offMap || to.offMap ? [] : [roadLink(link, from, to)]
    })
    .map((figure) => ({
      ...figure,
      km: round(figure.km, figure.way === 'air' ? 1 : 0.1),
      hours: Math.max(0.05, round(figure.hours, 0.05)),
    }))
}

/** The project's own space with its figures filled in, the figures by link, and the links that changed. */
export function measured() {
  const space = readJson(files.space)
  const figures = new Map(
    roadLinks(space, readJson(files.roads), readJson(files.borders)).map((figure) => [figure.id, figure]),
  )
  const changed = []
  for (const link of space.links) {
    const figure = figures.get(link.id)
    if (figure === undefined) continue
    if (figure.km !== link.km || figure.hours !== link.hours) changed.push(link.id)
    link.km = figure.km
    link.hours = figure.hours
  }
  return { space, figures, changed }
}

function main() {
  const { space, figures, changed } = measured()
  for (const { id, km, hours } of space.links) {
    const way = figures.get(id)?.way ?? 'by hand'
    console.log(`${id.padEnd(36)} ${km.toFixed(1).padStart(7)} km ${hours.toFixed(2).padStart(6)} h  ${way}`)
  }
  if (process.argv.includes('--check')) {
    if (changed.length > 0) console.error(`differ from the roads: ${changed.join(', ')}`)
    process.exitCode = changed.length > 0 ? 1 : 0
    return
  }
  writeFileSync(here(files.space), `${JSON.stringify(space, null, 2)}\n`)
  console.log(`${changed.length} of ${space.links.length} links changed`)
}

if (process.argv[1] === fileURLToPath(import.meta.url)) main()
