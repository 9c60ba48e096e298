/**
 * Turns the source files of a map (assets/map/<id>/source/*.geojson, labels.json, hillshade.png) into the small
 * files the product loads: base.json (lines and areas), detail.json (those of the closer view), places.json (names),
 * inset.json, relief.webp, relief-small.webp.
 *
 *   node tools/map-assets.mjs [map id, default fergana-2010]
 *
 * The relief is encoded by a headless Chromium (CHROMIUM, default /usr/bin/chromium); `--no-relief` leaves it alone.
 * Same sources, same output. How the files are built: docs/map.md.
 */
import { existsSync } from 'node:fs'
import { readFile, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import { chain, encodePaths, ringArea, simplify } from './map-geometry.mjs'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')
const args = process.argv.slice(2).filter((arg) => !arg.startsWith('--'))
const folder = join(root, 'assets/map', args[0] ?? 'fergana-2010')

/** Bounds of the data in degrees, and the parallel whose cosine scales x. */
const frame = { west: 70.9, south: 39.75, east: 74.2, north: 41.45, parallel: 40.6 }
const credit = '© OpenStreetMap contributors · GeoNames · SRTM'

const read = async (name) => JSON.parse(await readFile(join(folder, 'source', name), 'utf8'))
const features = async (name) => (await read(`${name}.geojson`)).features

/** Rings of an area, outer and holes alike: they are filled by the even-odd rule. */
function ringsOf(geometry) {
  return geometry.type === 'Polygon' ? geometry.coordinates : geometry.coordinates.flat()
}
function linesOf(geometry) {
  return geometry.type === 'LineString' ? [geometry.coordinates] : geometry.coordinates
}

/** A layer of areas; one entry a feature. Rings smaller than `km2` are dropped. */
function areas(list, { metres, km2 = 0 }) {
  return list
    .map((f) =>
      ringsOf(f.geometry)
        .filter((ring) => ringArea(ring) >= km2)
        .map((ring) => simplify(ring, metres)),
    )
    .map((rings) => rings.filter((ring) => ring.length > 3))
    .filter((rings) => rings.length > 0)
}
/** A layer of lines; pieces that meet end to end become one, so that dashes run through. */
function lines(list, { metres }) {
  return chain(list.flatMap((f) => linesOf(f.geometry))).map((line) => [simplify(line, metres)])
}

/** Layers drawn in the closer view only, loaded when it is first opened. */
const closer = ['ditch', 'tertiary']

async function shapes() {
  const [roads, rivers, lakes, urban, cover, borders] = await Promise.all(
    ['roads', 'rivers', 'lakes', 'urban', 'landcover', 'borders'].map(features),
  )
  const of = (list, key, ...values) => list.filter((f) => values.includes(f.properties[key]))
  const river = (name, test) => rivers.filter((f) => f.properties.class === name && test(f.properties.rank))
  const layers = {}
  for (const f of of(borders, 'kind', 'country')) layers[`land:${f.properties.iso}`] = areas([f], { metres: 12 })
  Object.assign(layers, {
    wood: areas(of(cover, 'kind', 'wood'), { metres: 80, km2: 0.4 }),
    ice: areas(of(cover, 'kind', 'glacier'), { metres: 90, km2: 0.5 }),
    urban: areas(of(urban, 'kind', 'builtup'), { metres: 66, km2: 0.14 }),
    airfield: areas(of(urban, 'kind', 'aerodrome'), { metres: 20 }),
    canal: lines(
      river('canal', (rank) => rank <= 3),
      { metres: 28 },
    ),
    ditch: lines(
      river('canal', (rank) => rank > 3),
      { metres: 40 },
    ),
    river1: lines(
      river('river', (rank) => rank === 1),
      { metres: 20 },
    ),
    river: lines(
      river('river', (rank) => rank === 2 || rank === 3),
      { metres: 42 },
    ),
    stream: lines(
      river('river', (rank) => rank > 3),
      { metres: 48 },
    ),
    lake: areas(of(lakes, 'kind', 'lake', 'reservoir', 'riverbed'), { metres: 32 }),
    trunk: lines(of(roads, 'class', 'trunk'), { metres: 12 }),
    primary: lines(of(roads, 'class', 'primary'), { metres: 16 }),
    secondary: lines(of(roads, 'class', 'secondary'), { metres: 22 }),
    tertiary: lines(of(roads, 'class', 'tertiary'), { metres: 34 }),
    rail: lines(of(roads, 'class', 'rail'), { metres: 20 }),
    oblast: lines(of(borders, 'kind', 'oblast_border'), { metres: 30 }),
    border: lines(of(borders, 'kind', 'country_border'), { metres: 12 }),
  })
  const encoded = {}
  for (const [name, list] of Object.entries(layers)) encoded[name] = list.map((rings) => encodePaths(rings, frame))
  const part = (wanted) => ({
    version: 1,
    frame,
    layers: Object.fromEntries(Object.entries(encoded).filter(([name]) => closer.includes(name) === wanted)),
  })
  return { base: part(false), detail: part(true) }
}

async function places() {
  const labels = await read('labels.json')
  const list = (await features('places'))
    .filter((f) => ['city', 'town', 'village'].includes(f.properties.kind))
    .map(({ properties: p, geometry }) => ({
      lon: Number(geometry.coordinates[0].toFixed(4)),
      lat: Number(geometry.coordinates[1].toFixed(4)),
      rank: p.label_rank,
      name: names(p.name_en ?? p.name, p.name_ru, p.name),
      people: p.population ?? 0,
    }))
    .sort((a, b) => a.rank - b.rank || b.people - a.people || a.lat - b.lat)
    .map(({ people, ...place }) => place)
  const spread = (l) => ({ name: names(l.en, l.ru), spots: l.spots, ...(l.iso ? { iso: l.iso } : {}) })
  return {
    version: 1,
    frame,
    credit,
    views: labels.views,
    places: list,
    countries: labels.countries.map(spread),
    waters: labels.waters.map(spread),
  }
}
/** Names by language; a language that adds nothing is left out. `local` is what signs on the spot say. */
function names(en, ru, local) {
  return { en, ...(ru && ru !== en ? { ru } : {}), ...(local && local !== en && local !== ru ? { local } : {}) }
}

async function inset() {
  const list = await features('inset')
  const kind = (name) => list.filter((f) => f.properties.kind === name)
  const wide = { west: 55, south: 35, east: 82, north: 48 }
  const metres = 2000
  const shape = (f) =>
    ringsOf(f.geometry)
      .map((ring) => simplify(ring, metres))
      .filter((ring) => ring.length > 3)
  return {
    version: 1,
    frame: wide,
    countries: kind('country').map((f) => ({ iso: f.properties.iso, path: encodePaths(shape(f), wide) })),
    lakes: areas(kind('lake'), { metres, km2: 60 }).map((rings) => encodePaths(rings, wide)),
    rivers: kind('river')
      .flatMap((f) => linesOf(f.geometry))
      .map((line) => encodePaths([simplify(line, metres)], wide)),
    cities: list
      .filter((f) => f.properties.kind === 'capital' || f.properties.kind === 'city')
      .map(({ properties: p, geometry }) => ({
        name: p.name_en,
        country: p.country,
        capital: p.kind === 'capital',
        lon: Number(geometry.coordinates[0].toFixed(3)),
        lat: Number(geometry.coordinates[1].toFixed(3)),
      })),
  }
}

/**
 * The relief as grey WebPs: for the map, and small for the first page, where it stands faint behind the words. A browser
 * does the encoding, so no codec is installed for it.
 */
async function reliefs() {
  const executablePath = process.env.CHROMIUM ?? '/usr/bin/chromium'
  if (!existsSync(executablePath)) throw new Error(`No browser at ${executablePath}: set CHROMIUM or use --no-relief`)
  const { chromium } = await import('playwright-core')
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] })
  try {
    const page = await browser.newPage()
    const source = (await readFile(join(folder, 'source/hillshade.png'))).toString('base64')
    const encoded = await page.evaluate(async (data) => {
      const image = new Image()
      image.src = `data:image/png;base64,${data}`
      await image.decode()
      const encode = (width, quality) => {
        const canvas = document.createElement('canvas')
        canvas.width = width
        canvas.height = Math.round((image.height / image.width) * width)
        const surface = canvas.getContext('2d')
        surface.imageSmoothingQuality = 'high'
        surface.drawImage(image, 0, 0, canvas.width, canvas.height)
        return canvas.toDataURL('image/webp', quality).split(',')[1]
      }
      return { large: encode(image.width, 0.5), small: encode(Math.min(image.width, 600), 0.25) }
    }, source)
    return { large: Buffer.from(encoded.large, 'base64'), small: Buffer.from(encoded.small, 'base64') }
  } finally {
    await browser.close()
  }
}

async function write(name, content) {
  await writeFile(join(folder, name), content)
  console.log(`${name}: ${content.length} bytes, ${gzipSync(content, { level: 9 }).length} after gzip`)
}

const { base, detail } = await shapes()
await write('base.json', `${JSON.stringify(base)}\n`)
await write('detail.json', `${JSON.stringify(detail)}\n`)
await write('places.json', `${JSON.stringify(await places())}\n`)
await write('inset.json', `${JSON.stringify(await inset())}\n`)
if (!process.argv.includes('--no-relief')) {
  const { large, small } = await reliefs()
  await write('relief.webp', large)
  await write('relief-small.webp', small)
}
