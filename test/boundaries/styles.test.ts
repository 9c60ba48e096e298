import { expect, it } from 'vitest'
import { sourcesUnder } from './sources'

/** Screens whose styles come with their own code and stay when another one is shown. */
const screens = ['play', 'debrief', 'model', 'author', 'teach'] as const

/** Names of classes in the style sheets below a folder of `src`, with the sheets that they stand in. */
function classesIn(folder: string): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>()
  for (const { path, text } of sourcesUnder(`src/${folder}`, /\.css$/)) {
    const rules = text
      .replace(/\/\*[\s\S]*?\*\//g, '')
      .replace(/@import[^;]*;/g, '')
      .replace(/\{[^{}]*\}/g, '{}')
    for (const name of new Set([...rules.matchAll(/\.([a-z][\w-]*)/g)].map((match) => match[1]))) {
      found.set(name, [...(found.get(name) ?? []), path])
    }
  }
  return found
}

it('styles of one screen don’t reach another: no class of one is styled by the next, but for the shared ones', () => {
  const shared = classesIn('ui')
  const all = screens.map((screen) => classesIn(screen))
  expect(all.every((classes) => classes.size > 20)).toBe(true)
  const doubled = all.flatMap((classes, at) =>
    [...classes].flatMap(([name, sheets]) =>
      all
        .slice(at + 1)
        .flatMap((others) =>
          others.has(name) && !shared.has(name) ? [[name, ...sheets, ...(others.get(name) ?? [])].join(' ')] : [],
        ),
    ),
  )
  // The page of the model can stand inside a step of the debrief, which gives it room.
  expect(doubled.filter((line) => !line.startsWith('mdl '))).toEqual([])
})
