import { expect, it } from 'vitest'
import { resolved, type Source, sourcesUnder } from './sources'

const sources = new Map(sourcesUnder('src').map((source) => [source.path, source]))

/** The file that an import means; undefined for packages and styles. */
function fileOf(source: Source, imported: string): string | undefined {
  const path = resolved(source, imported)
  return ['', '.ts', '.tsx', '/index.ts', '/index.tsx'].map((end) => `${path}${end}`).find((one) => sources.has(one))
}

const all = (source: Source, pattern: RegExp): string[] => [...source.text.matchAll(pattern)].map((match) => match[1])
const filesOf = (source: Source, pattern: RegExp) =>
  all(source, pattern).flatMap((imported) => fileOf(source, imported) ?? [])

const atOnce = /^(?:import|export)(?! type)[^'";]*?'(\.[^']+)'/gm

/** What comes with a file at once: what it imports by name, and so on. */
function withIt(entry: string): ReadonlySet<string> {
  const seen = new Set<string>()
  const left = [entry]
  for (let path = left.pop(); path !== undefined; path = left.pop()) {
    const source = sources.get(path)
    if (!source || seen.has(path)) continue
    seen.add(path)
    left.push(...filesOf(source, atOnce))
  }
  return seen
}

const later = /\bimport\('(\.[^']+)'\)/g
const adds = /\baddTexts\('(\w+)'/g
const opened = [...sources.values()].flatMap((source) => filesOf(source, later))
/** Where the program begins: what no other file names. */
const named = new Set([...opened, ...[...sources.values()].flatMap((source) => filesOf(source, atOnce))])
const parts = [...new Set([...opened, ...[...sources.keys()].filter((path) => !named.has(path))])].map((entry) => {
  const files = [...withIt(entry)].flatMap((path) => sources.get(path) ?? [])
  return {
    entry,
    files,
    added: new Set(files.flatMap((source) => all(source, adds))),
    opens: new Set(files.flatMap((source) => filesOf(source, later))),
  }
})
const late = new Set(parts.flatMap(({ added }) => [...added]))

/** Whether texts are there by the time a part is: it brings them, or each part that opens it has them. */
function has(entry: string, name: string, asked: readonly string[] = []): boolean {
  if (asked.includes(entry)) return true
  if (parts.find((part) => part.entry === entry)?.added.has(name)) return true
  const openers = parts.filter(({ opens }) => opens.has(entry))
  return openers.length > 0 && openers.every((part) => has(part.entry, name, [...asked, entry]))
}

/** The map of a moment has words for the model's eyes; pages without them never ask for these. */
const apart = 'src/debrief/lookBack/LookMap.tsx shows "truth" in src/debrief/guide/GuideScreen.tsx'

it('texts that come late come with the code that shows them, else their names are shown instead', () => {
  expect(late.size).toBeGreaterThan(4)
  const missing = parts.flatMap(({ entry, files }) =>
    files.flatMap((source) =>
      all(source, /\buseTranslation\(([^)]*)\)/g)
        .flatMap((names) => names.match(/\w+/g) ?? [])
        .filter((name) => late.has(name) && !has(entry, name))
        .map((name) => `${source.path} shows "${name}" in ${entry}`),
    ),
  )
  expect([...new Set(missing)]).toEqual([apart])
})
