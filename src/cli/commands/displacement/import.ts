import { mkdirSync, writeFileSync } from 'node:fs'
import { basename, join, resolve } from 'node:path'
import type { z } from 'zod'
import { dayOf, displacementFile, loadDisplacement } from '../../../scenario/displacement'
import type { displacement, displacementClosure, displacementRedirect } from '../../../scenario/schema/displacement'
import { Failure } from '../../scenarioFolder'
import { dateIn, findFile, numberIn, type Row, readFigures, readRows } from './csv'

type Written = z.input<typeof displacement>
type Closure = z.input<typeof displacementClosure>
type Redirect = z.input<typeof displacementRedirect>

/** Gives each name of the case an id: lower case, without blanks, each once. */
function createIds(): (name: string) => string {
  const ids = new Map<string, string>()
  const taken = new Set<string>()
  return (name) => {
    const known = ids.get(name)
    if (known !== undefined) return known
    const plain = name
      .normalize('NFD')
      .toLowerCase()
      .replace(/[^a-z0-9_.-]+/g, '-')
      .replace(/^[^a-z0-9]+|-+$/g, '')
      .slice(0, 70)
    let id = plain === '' ? 'place' : plain
    for (let n = 2; taken.has(id); n++) id = `${plain || 'place'}-${n}`
    ids.set(name, id)
    taken.add(id)
    return id
  }
}

function must(folder: string, names: readonly string[]): string {
  const path = findFile(folder, names)
  if (path === null) throw new Failure(`${folder} holds no ${names.join(' or ')}`)
  return path
}

/**
 * Reads a folder of CSV files as the cases of the FLEE family are published and writes it as a case of displacement.
 * What is read how stands in docs/displacement.md.
 */
export function importCase(from: string, out: string): { file: string; places: number; links: number } {
  const folder = resolve(from)
  const idOf = createIds()
  const period = readRows(must(folder, ['sim_period.csv', 'conflict_period.csv', 'flood_period.csv']))
  const setting = (name: string): string | undefined =>
    period.find(({ cells }) => cells[0]?.toLowerCase() === name)?.cells[1]
  const start = dateIn(setting('startdate') ?? '')
  const days = Number(setting('length'))
  if (start === null || !(days >= 1))
    throw new Failure(`${period[0]?.where ?? folder}: StartDate as YYYY-MM-DD and Length in days are needed`)
  const locations = readRows(must(folder, ['locations.csv']))
  const routes = readRows(must(folder, ['routes.csv']))
  const camps = validationOf(folder, start, idOf)
  const totals = totalsOf(folder, start)
  const { links, redirects } = routesOf(routes, idOf)
  const closuresFile = findFile(folder, ['closures.csv'])
  const closures = closuresFile === null ? [] : closuresOf(readRows(closuresFile), routes, idOf, redirects)
  const conflictsFile = findFile(folder, ['conflicts.csv'])
  const name = basename(folder)
  const written: Written = {
    format: 1,
    kind: 'displacement',
    id: createIds()(name),
    title: name,
    summary: `Imported from the CSV files in ${name}. Say here what it is about and where it comes from.`,
    licence: 'Unknown: see where the files come from',
    assumption: true,
    note: 'Imported; name the sources in "bibliography" and "sources" and set "assumption" to false.',
    clock: { start, days },
    places: locations.map((row) => placeOf(row, idOf, camps)),
    links,
    conflict: conflictsFile === null ? conflictByDate(locations, idOf) : conflictByDay(conflictsFile, idOf),
    closures,
    redirects: redirects.filter(({ to }) => to !== -1),
    totals: totals.length > 0 ? { figures: totals } : null,
    validation: camps.size > 0 ? { camps: [...camps].map(([place, figures]) => ({ place, figures })) } : null,
  }
  const text = `${JSON.stringify(written, null, 1)}\n`
  const result = loadDisplacement(text)
  if (!result.ok) {
    const [first] = result.problems
    throw new Failure(`${folder} does not make a case: ${first.path}: ${first.reason}`)
  }
  mkdirSync(out, { recursive: true })
  writeFileSync(join(out, displacementFile), text)
  return { file: join(out, displacementFile), places: locations.length, links: links.length }
}

function placeOf(
  row: Row,
  idOf: (name: string) => string,
  camps: ReadonlyMap<string, [number, number][]>,
): Written['places'][number] {
  const [name = '', region = '', country = '', , , type = ''] = row.cells
  if (name === '' || type === '') throw new Failure(`${row.where}: a name and a location type are needed`)
  const id = idOf(name)
  const people = Math.round(numberIn(row, 7, -1))
  const lat = numberIn(row, 3, 0)
  const lon = numberIn(row, 4, 0)
  const placed = (row.cells[3] ?? '') !== '' && Math.abs(lat) <= 90 && Math.abs(lon) <= 180
  const place = {
    id,
    name: name.replaceAll('_', ' '),
    country: country === '' ? 'unknown' : country,
    ...(region === '' ? {} : { region }),
    ...(placed ? { lon, lat } : {}),
  }
  if (/camp/i.test(type)) {
    // Who is in a camp on day 0 is there before the first day, as in the published runs.
    const [first] = camps.get(id) ?? []
    return { ...place, kind: 'camp', capacity: people < 0 ? null : people, atStart: first?.[0] === 0 ? first[1] : 0 }
  }
  const hub = /hub|marker|forward/i.test(type) && people <= 0
  return { ...place, kind: hub ? 'hub' : 'town', population: Math.max(0, people) }
}

function routesOf(
  routes: readonly Row[],
  idOf: (name: string) => string,
): { links: Written['links']; redirects: Redirect[] } {
  const links = new Map<string, Written['links'][number]>()
  const redirects: Redirect[] = []
  for (const row of routes) {
    const [from, to] = [idOf(row.cells[0] ?? ''), idOf(row.cells[1] ?? '')]
    const km = numberIn(row, 2, null)
    const pair = [from, to].sort().join('|')
    const known = links.get(pair)
    if (!known || km < known.km) links.set(pair, { from, to, km })
    const forced = numberIn(row, 3, 0)
    if (forced === 1) redirects.push({ place: to, onTo: from })
    if (forced === 2) redirects.push({ place: from, onTo: to })
  }
  return { links: [...links.values()], redirects }
}

/** Closures; what ends a redirect is noted in `redirects` (`to` -1: it never begins). */
function closuresOf(
  rows: readonly Row[],
  routes: readonly Row[],
  idOf: (name: string) => string,
  redirects: Redirect[],
): Closure[] {
  return rows.flatMap((row): Closure[] => {
    const [what = '', one = '', other = ''] = row.cells
    const from = Math.max(0, numberIn(row, 3, 0))
    const end = numberIn(row, 4, -1)
    // The published files give the day on which a closure is over; 0 and -1 mean never.
    const span = { from, to: end > 0 ? end - 1 : null }
    if (span.to !== null && span.to < from) return []
    const joined = routes.some(({ cells: [a, b] }) => (a === one && b === other) || (a === other && b === one))
    switch (what) {
      case 'country':
        return [{ what: 'border', between: [one, other], ...span }]
      case 'link':
        return [{ what: 'link', between: [idOf(one), idOf(other)], ...span }]
      case 'location':
        // Older cases close the link between two places by this word.
        return joined
          ? [{ what: 'link', between: [idOf(one), idOf(other)], ...span }]
          : [{ what: 'place', place: idOf(one), ...span }]
      case 'camp':
      case 'idpcamp':
        return [{ what: 'camp', place: idOf(one), evacuates: true, ...span }]
      case 'remove_forced_redirection':
        redirects.forEach((redirect, index) => {
          if (redirect.place === idOf(one) && redirect.onTo === idOf(other))
            redirects[index] = { ...redirect, to: from - 1 }
        })
        return []
      default:
        throw new Failure(`${row.where}: "${what}" is no closure that is known`)
    }
  })
}

function conflictByDate(locations: readonly Row[], idOf: (name: string) => string): Written['conflict'] {
  return locations.flatMap((row) => {
    if (!/conflict/i.test(row.cells[5] ?? '')) return []
    return [{ place: idOf(row.cells[0]), spells: [{ from: Math.max(0, numberIn(row, 6, 0)) }] }]
  })
}

/** Runs of days with the same intensity become spells. */
function conflictByDay(path: string, idOf: (name: string) => string): Written['conflict'] {
  const [head, ...rows] = readRows(path, true)
  return (head?.cells ?? []).flatMap((name, column) => {
    if (column === 0 || name === '') return []
    const spells: { from: number; to: number; intensity: number }[] = []
    for (const row of rows) {
      const day = numberIn(row, 0, null)
      const intensity = Math.min(1, numberIn(row, column, 0))
      const last = spells.at(-1)
      if (intensity <= 0) continue
      if (last && last.to === day - 1 && last.intensity === intensity) last.to = day
      else spells.push({ from: day, to: day, intensity })
    }
    return spells.length > 0 ? [{ place: idOf(name), spells }] : []
  })
}

const layouts = ['data_layout.csv', 'data_layout_refugee.csv'] as const

function layoutOf(folder: string): readonly Row[] {
  const path = findFile(folder, layouts)
  return path === null ? [] : readRows(path)
}

function totalsOf(folder: string, start: string): [number, number][] {
  const named = layoutOf(folder).find(({ cells }) => cells[0]?.toLowerCase() === 'total')?.cells[1]
  const path = findFile(folder, named === undefined ? ['refugees.csv'] : [named, `${named}.csv`])
  return path === null ? [] : readFigures(path, start)
}

/** Figures by camp, corrected where a file of corrections says on which date a better count began. */
function validationOf(folder: string, start: string, idOf: (name: string) => string): Map<string, [number, number][]> {
  const camps = new Map<string, [number, number][]>()
  for (const { where, cells } of layoutOf(folder)) {
    const [name = '', file = ''] = cells
    if (name === '' || name.toLowerCase() === 'total') continue
    const path = findFile(folder, [file, `${file}.csv`])
    if (path === null) throw new Failure(`${where}: there is no file ${file}`)
    const figures = readFigures(path, start)
    if (figures.length > 0) camps.set(idOf(name), figures)
  }
  const corrections = findFile(folder, ['registration_corrections.csv'])
  for (const { cells } of corrections === null ? [] : readRows(corrections)) {
    const figures = camps.get(idOf(cells[0] ?? ''))
    const date = dateIn(cells[1] ?? '')
    if (!figures || date === null) continue
    const at = figures.findIndex(([day]) => day === dayOf(start, date))
    if (at < 1 || figures[at - 1][1] === 0) continue
    const factor = figures[at][1] / figures[at - 1][1]
    for (let i = 0; i < at; i++) figures[i] = [figures[i][0], Math.round(figures[i][1] * factor)]
  }
  return camps
}
