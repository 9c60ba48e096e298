import type { z } from 'zod'
import { canonicalJson } from './canonical'
import { checkPackage } from './check/index'
import type { Package, Placed } from './check/package'
import { hashText } from './hash'
import { jsonFaultInEnglish } from './inEnglish'
import { readJson } from './json'
import { Problems } from './problem'
import type { LoadResult, PackageFiles } from './scenario'
import { type Actor, actor as actorSchema, type Condition } from './schema/actors'
import { optionalParts, parts } from './schema/index'

type PartName = keyof typeof parts
type PartValues = { [Name in PartName]: z.infer<(typeof parts)[Name]> }

const mostFiles = 600
const mostTextCharacters = 200_000
/** More conditions of the same form, kept apart where reports have many of their own. */
const extraConditions = 'report-conditions.json'
/** Files that say nothing to a run: a change in them leaves old runs as they were. */
const outsideHash = new Set<string>(['scenario.json', 'levers.json', 'record.json', ...Object.keys(optionalParts)])

const actorPath = /^actors\/([a-z0-9][a-z0-9_.-]{0,79})\.json$/
const textPath = /^texts\/([a-z]{2}(?:-[A-Z]{2})?)\/([a-z0-9][a-z0-9_/-]{0,120})\.md$/
/** Notes for authors, licences and the paper on the model, at the top of the folder. */
const ignored = /^(?:[A-Z0-9_-]+(?:\.md|\.txt)?|model\.md)$/

/**
 * Reads a package: every file by itself, then all together. Gives the scenario, or every problem found with file,
 * path and what to do. Takes anything, never throws, and does work bounded by the size of the files.
 */
export function loadScenario(files: PackageFiles): LoadResult {
  const problems = new Problems()
  const names = Object.keys(files).sort()
  if (names.length > mostFiles) {
    problems.blocks('', '', `The package has ${names.length} files; the most allowed is ${mostFiles}.`)
    return { ok: false, problems: problems.list }
  }
  const raw = new Map<string, unknown>()
  for (const name of names) {
    if (isPart(name)) readPart(name, files[name], raw, problems)
  }
  const values: { [Name in PartName]?: unknown } = {}
  for (const name of Object.keys(parts) as PartName[]) {
    if (!names.includes(name))
      problems.blocks(name, '', 'The file is missing. Add it; the published schema says what it holds.')
    else if (raw.has(name)) values[name] = parse(name, parts[name], raw.get(name), problems)
  }
  const extra = raw.has(extraConditions)
    ? (parse(extraConditions, parts['conditions.json'], raw.get(extraConditions), problems) as
        | PartValues['conditions.json']
        | undefined)
    : undefined
  const actors = readActors(raw, problems)
  const texts = readTexts(names, files, problems)
  for (const name of names) {
    if (isPart(name) || textPath.test(name)) continue
    if (!ignored.test(name))
      problems.warns(name.slice(0, 200), '', 'This file is no part of a package and is not read. Remove it.')
  }
  if (problems.blocking) return { ok: false, problems: problems.list }

  const read = values as PartValues
  const conditions = [
    ...placed('conditions.json', read['conditions.json'].conditions),
    ...placed(extraConditions, extra?.conditions ?? []),
  ]
  const pack: Package = {
    manifest: read['scenario.json'],
    space: read['space.json'],
    forces: read['forces.json'],
    conditions,
    reports: read['reports.json'],
    play: read['play.json'],
    model: read['model.json'],
    levers: read['levers.json'],
    record: read['record.json'],
    fit: optional(raw, 'fit.json', problems),
    heldOut: optional(raw, 'held-out.json', problems),
    draws: optional(raw, 'draws.json', problems),
    validation: optional(raw, 'validation.json', problems),
    sensitivity: optional(raw, 'sensitivity.json', problems),
    actors,
    texts,
  }
  checkPackage(pack, problems)
  if (problems.blocking) return { ok: false, problems: problems.list }
  return {
    ok: true,
    problems: problems.list,
    scenario: {
      hash: hashOf(raw),
      manifest: pack.manifest,
      space: pack.space,
      units: pack.forces.units,
      background: pack.forces.background,
      actors: actors.map((one) => one.item),
      conditions: conditions.map((one) => one.item),
      reports: pack.reports.reports,
      channels: pack.reports.channels,
      play: pack.play,
      model: pack.model,
      levers: pack.levers.levers,
      record: pack.record,
      fit: pack.fit,
      heldOut: pack.heldOut,
      draws: pack.draws,
      validation: pack.validation,
      sensitivity: pack.sensitivity,
      texts,
    },
  }
}

function isPart(name: string): boolean {
  return (
    Object.hasOwn(parts, name) || Object.hasOwn(optionalParts, name) || name === extraConditions || actorPath.test(name)
  )
}

function readPart(name: string, text: unknown, raw: Map<string, unknown>, problems: Problems): void {
  if (typeof text !== 'string') {
    problems.blocks(name, '', 'The file is not text.')
    return
  }
  const result = readJson(text)
  if (result.ok) raw.set(name, result.value)
  else problems.blocks(name, result.path, jsonFaultInEnglish(result.fault))
}

/** A part that may be missing. */
function optional<Name extends keyof typeof optionalParts>(
  raw: ReadonlyMap<string, unknown>,
  name: Name,
  problems: Problems,
): z.infer<(typeof optionalParts)[Name]> | null {
  if (!raw.has(name)) return null
  return (parse(name, optionalParts[name], raw.get(name), problems) ?? null) as z.infer<
    (typeof optionalParts)[Name]
  > | null
}

function parse(name: string, schema: z.ZodType, value: unknown, problems: Problems): unknown {
  const result = schema.safeParse(value)
  if (result.success) return result.data
  problems.schema(name, result.error)
  return undefined
}

function readActors(raw: ReadonlyMap<string, unknown>, problems: Problems): Placed<Actor>[] {
  const actors: Placed<Actor>[] = []
  for (const [name, value] of raw) {
    if (!actorPath.test(name)) continue
    const item = parse(name, actorSchema, value, problems) as Actor | undefined
    if (item) actors.push({ file: name, path: [], item })
  }
  if (![...raw.keys()].some((name) => actorPath.test(name))) {
    problems.blocks('actors/', '', 'There is no actor. Add one file for each under actors/.')
  }
  return actors
}

function readTexts(
  names: readonly string[],
  files: PackageFiles,
  problems: Problems,
): Record<string, Record<string, string>> {
  const texts: Record<string, Record<string, string>> = {}
  for (const name of names) {
    const [, language, title] = textPath.exec(name) ?? []
    if (language === undefined || title === undefined) continue
    const text: unknown = files[name]
    if (typeof text !== 'string') problems.blocks(name, '', 'The file is not text.')
    else if (text.length > mostTextCharacters) {
      problems.blocks(name, '', `The text has ${text.length} characters; the most allowed is ${mostTextCharacters}.`)
    } else {
      texts[language] ??= {}
      texts[language][title] = text
    }
  }
  return texts
}

function placed(file: string, list: readonly Condition[]): Placed<Condition>[] {
  return list.map((item, index) => ({ file, path: ['conditions', index], item }))
}

/** Hash over every file the simulation reads, whatever its spacing and the order of its keys. */
function hashOf(raw: ReadonlyMap<string, unknown>): string {
  const lines: string[] = []
  for (const name of [...raw.keys()].sort()) {
    if (!outsideHash.has(name)) lines.push(`${name}\n${canonicalJson(raw.get(name))}`)
  }
  return hashText(lines.join('\n'))
}
