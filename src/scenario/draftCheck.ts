import type { z } from 'zod'
import type { CheckOptions } from './check/check'
import { checkPackage } from './check/index'
import type { Gaps, Package, Placed } from './check/package'
import { actorStandIn, standIns } from './check/standIns'
import type { DataPath, Draft } from './draft/draft'
import { draftFile } from './draft/files'
import { hashText } from './hash'
import { migrateUp } from './migrate/migrate'
import { Problems } from './problem'
import { actorPath, extraConditions, type ReadCache, type ReadFile, readFile, schemaOfFile } from './read'
import { isPublishable, type Problem, type Scenario } from './scenario'
import type { Actor, Condition } from './schema/actors'
import { optionalParts, parts } from './schema/index'

const mostFiles = 600
const mostTextCharacters = 200_000
/** Files that say nothing to a run: a change in them leaves old runs as they were. */
const outsideHash = new Set<string>(['scenario.json', 'levers.json', 'record.json', ...Object.keys(optionalParts)])

const textPath = /^texts\/([a-z]{2}(?:-[A-Z]{2})?)\/([a-z0-9][a-z0-9_/-]{0,120})\.md$/
/** Notes for authors, licences and the paper on the model, at the top of the folder. */
const ignored = /^(?:[A-Z0-9_-]+(?:\.md|\.txt)?|model\.md)$/

/** What one check keeps for the next: files that have not changed are not read again. */
export interface CheckCache {
  readonly files: ReadCache
}

export const createCheckCache = (): CheckCache => ({ files: new WeakMap() })

export interface DraftCheck {
  readonly problems: readonly Problem[]
  /** The scenario; null while a problem blocks it. */
  readonly scenario: Scenario | null
  /** Whether it may be published: nothing blocks, and no rule of the subject is broken. */
  readonly publishable: boolean
}

/**
 * Checks a draft as far as it can be read: where a file or a part of one is wrong, the rest is still looked at, and nothing
 * is said that the missing part could make untrue. Takes anything and never throws. Files that are the same objects as in
 * an earlier check with this cache are not read again. Pure; suitable for a worker that keeps draft and cache.
 */
export function checkDraft(given: Draft, cache: CheckCache, options: CheckOptions = {}): DraftCheck {
  const draft = inPresentFormat(given)
  const names = Object.keys(draft).sort()
  if (names.length > mostFiles) {
    const problems = new Problems()
    problems.tell('too-many-files', '', [], { files: names.length, most: mostFiles })
    return { problems: problems.list, scenario: null, publishable: false }
  }
  const files = readFiles(draft, names, cache)
  const problems = new Problems(placingOf(files))
  for (const file of files.values()) problems.addAll(file.problems)
  tellMissing(files, problems)
  const texts = readTexts(draft, names, problems)
  tellStrangers(names, problems)
  const pack = packageOf(files, texts)
  checkPackage(pack, problems, gapsOf(files), options)
  const scenario = problems.blocking ? null : scenarioOf(pack, hashOf(files))
  return { problems: problems.list, scenario, publishable: isPublishable(problems.list) }
}

/** A draft of an older format is checked as one of the present format. The manifest says which: it must be data for that. */
function inPresentFormat(draft: Draft): Draft {
  const manifest = Object.hasOwn(draft, 'scenario.json') ? draft['scenario.json'] : undefined
  if (manifest?.kind !== 'text' || typeof manifest.text !== 'string') return migrateUp(draft)
  const read = draftFile('scenario.json', manifest.text)
  const now = read.kind === 'data' ? migrateUp({ ...draft, 'scenario.json': read }) : draft
  // The same file object is not read again: it stays where nothing had to be changed.
  return now['scenario.json'] === read ? draft : now
}

type Files = ReadonlyMap<string, ReadFile>

function readFiles(draft: Draft, names: readonly string[], cache: CheckCache): Files {
  const files = new Map<string, ReadFile>()
  for (const name of names) {
    const schema = schemaOfFile(name)
    if (schema) files.set(name, readFile(name, draft[name], schema, cache.files))
  }
  return files
}

const partNames = Object.keys(parts) as (keyof typeof parts)[]
const isActor = (name: string): boolean => actorPath.test(name)

/** Files of lists alone, which may be begun empty. */
const mayBeEmpty = ['forces.json', 'conditions.json', 'reports.json', 'levers.json', 'record.json'] as const

function tellMissing(files: Files, problems: Problems): void {
  for (const name of partNames) {
    if (files.has(name)) continue
    const empty = mayBeEmpty.find((one) => one === name)
    const mend = empty && {
      label: 'Add it, empty',
      edits: [{ do: 'write', file: name, content: { kind: 'data', value: standIns[empty] } } as const],
    }
    problems.tell('file-missing', name, [], {}, mend)
  }
  if (![...files.keys()].some(isActor)) problems.tell('actors-missing', 'actors/', [])
}

/** Whether a package may hold a file of this name; others are not read. */
export function isPackageFile(name: string): boolean {
  return schemaOfFile(name) !== null || textPath.test(name) || ignored.test(name)
}

function tellStrangers(names: readonly string[], problems: Problems): void {
  for (const name of names) {
    if (isPackageFile(name)) continue
    const mend = { label: 'Remove it', edits: [{ do: 'delete', file: name } as const] }
    problems.tell('file-not-read', name.slice(0, 200), [], {}, mend)
  }
}

type Texts = Record<string, Record<string, string>>

function readTexts(draft: Draft, names: readonly string[], problems: Problems): Texts {
  const texts: Texts = {}
  for (const name of names) {
    const [, language, title] = textPath.exec(name) ?? []
    if (language === undefined || title === undefined) continue
    const file = draft[name]
    const text: unknown = file.kind === 'text' ? file.text : undefined
    if (typeof text !== 'string') problems.tell('file-not-text', name, [])
    else if (text.length > mostTextCharacters) {
      problems.tell('text-too-long', name, [], { characters: text.length, most: mostTextCharacters })
    } else {
      texts[language] ??= {}
      texts[language][title] = text
    }
  }
  return texts
}

/** Problems stand where the file as it is written has them, also where entries before them were left out. */
function placingOf(files: Files): (file: string, path: DataPath) => DataPath {
  return (file, path) => {
    const [list, index, ...rest] = path
    const kept = typeof list === 'string' ? files.get(file)?.placing[list] : undefined
    if (kept === undefined || typeof index !== 'number') return path
    return [list, kept[index] ?? index, ...rest]
  }
}

function gapsOf(files: Files): Gaps {
  const broken = [...files].filter(([, file]) => !file.whole)
  const part = (name: string): string => (isActor(name) ? 'actors' : name)
  const missing = partNames.filter((name) => !files.has(name))
  return {
    parts: new Set([...missing, ...broken.map(([name]) => part(name))]),
    open: new Set([
      ...missing,
      ...broken.flatMap(([name, { value, open }]) =>
        value === null ? [part(name)] : open.map((list) => `${part(name)} ${list}`),
      ),
    ]),
    ids: new Set(broken.flatMap(([, file]) => file.ids)),
  }
}

function packageOf(files: Files, texts: Texts): Package {
  const part = <Name extends keyof typeof parts>(name: Name): z.infer<(typeof parts)[Name]> => {
    const file = files.get(name)
    if (file?.whole) return file.value as z.infer<(typeof parts)[Name]>
    return { ...standIns[name], ...(file?.value as object | null) } as unknown as z.infer<(typeof parts)[Name]>
  }
  const optional = <Name extends keyof typeof optionalParts>(
    name: Name,
  ): z.infer<(typeof optionalParts)[Name]> | null => {
    const file = files.get(name)
    return file?.whole ? (file.value as z.infer<(typeof optionalParts)[Name]>) : null
  }
  const extra = (files.get(extraConditions)?.value as { readonly conditions?: Condition[] } | null)?.conditions ?? []
  return {
    manifest: part('scenario.json'),
    space: part('space.json'),
    forces: part('forces.json'),
    conditions: [...placed('conditions.json', part('conditions.json').conditions), ...placed(extraConditions, extra)],
    reports: part('reports.json'),
    play: part('play.json'),
    model: part('model.json'),
    levers: part('levers.json'),
    record: part('record.json'),
    fit: optional('fit.json'),
    heldOut: optional('held-out.json'),
    draws: optional('draws.json'),
    validation: optional('validation.json'),
    sensitivity: optional('sensitivity.json'),
    map: optional('map.geojson'),
    actors: actorsOf(files),
    texts,
  }
}

function actorsOf(files: Files): Placed<Actor>[] {
  return [...files].flatMap(([name, file]) => {
    const [, id] = actorPath.exec(name) ?? []
    if (id === undefined || file.value === null) return []
    const item = file.whole ? (file.value as Actor) : { ...actorStandIn(id), ...(file.value as object) }
    return [{ file: name, path: [], item }]
  })
}

function placed(file: string, list: readonly Condition[]): Placed<Condition>[] {
  return list.map((item, index) => ({ file, path: ['conditions', index], item }))
}

function scenarioOf(pack: Package, hash: string): Scenario {
  const { forces, actors, conditions, reports, levers, ...rest } = pack
  return {
    ...rest,
    hash,
    units: forces.units,
    background: forces.background,
    actors: actors.map((one) => one.item),
    conditions: conditions.map((one) => one.item),
    reports: reports.reports,
    channels: reports.channels,
    levers: levers.levers,
  }
}

/** Hash over every file the simulation reads, whatever its spacing and the order of its keys. */
function hashOf(files: Files): string {
  const lines = [...files].flatMap(([name, file]) => (outsideHash.has(name) ? [] : `${name}\n${file.canonical()}`))
  return hashText(lines.join('\n'))
}
