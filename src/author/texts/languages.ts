import { type Draft, type Edit, valueAt } from '../../scenario/draft/draft'
import { requiredTexts } from '../../scenario/schema/index'
import { slug } from '../forms/freeId'

const file = 'scenario.json'
const textFile = /^texts\/([a-z]{2}(?:-[A-Z]{2})?)\/(.+)\.md$/
export const languageCode = /^[a-z]{2}(?:-[A-Z]{2})?$/

/** Language and name of a text by its file; null for other files. */
export function textOfFile(path: string): { readonly language: string; readonly name: string } | null {
  const found = textFile.exec(path)
  return found && { language: found[1], name: found[2] }
}

/** The name of a text as its file may have it, from what was typed; '' where nothing is left of it. */
export function textNameOf(typed: string): string {
  const words = typed.trim()
  if (/^[a-z0-9][a-z0-9_/-]{0,120}$/.test(words)) return words
  return words
    .split('/')
    .map((part) => slug(part))
    .filter(Boolean)
    .join('/')
    .slice(0, 120)
}

export const fileOfText = (language: string, name: string): string => `texts/${language}/${name}.md`

/** What a text says; null where it is not there. */
export function textAt(draft: Draft, language: string, name: string): string | null {
  const path = fileOfText(language, name)
  const content = Object.hasOwn(draft, path) ? draft[path] : null
  return content?.kind === 'text' ? content.text : null
}

/** Languages of a draft: those it lists, the first of them first, then others that it has texts in. */
export function languagesOf(draft: Draft): readonly string[] {
  const listed = valueAt(draft, file, ['languages'])
  const given = Array.isArray(listed)
    ? listed.filter((one): one is string => typeof one === 'string' && one !== '')
    : []
  const used = Object.keys(draft).flatMap((path) => textOfFile(path)?.language ?? [])
  const all = [...new Set([...given, ...used])]
  return all.length > 0 ? all : ['en']
}

/** Names of texts: those that must be there, role sheets of the seats, and all that are there. */
export function textNames(draft: Draft): readonly string[] {
  const there = Object.keys(draft).flatMap((path) => textOfFile(path)?.name ?? [])
  return [...new Set([...neededTexts(draft), ...there])]
}

/** Names of texts that a scenario can't be played without. */
export function neededTexts(draft: Draft): readonly string[] {
  const seats = valueAt(draft, 'play.json', ['seats'])
  const roles = Array.isArray(seats)
    ? seats.flatMap((seat: unknown) => {
        const id = typeof seat === 'object' && seat !== null ? (seat as { id?: unknown }).id : null
        return typeof id === 'string' && id !== '' ? [`roles/${id}`] : []
      })
    : []
  return [...requiredTexts, ...roles]
}

export interface MissingText {
  readonly language: string
  readonly name: string
  /** Whether it is there without a word in it. */
  readonly isBlank: boolean
}

/**
 * Texts that some language lacks or has blank: in the first language those that must be there, in the others each that the
 * first one has.
 */
export function missingTexts(draft: Draft): readonly MissingText[] {
  const [first, ...others] = languagesOf(draft)
  const isThere = (language: string, name: string) => (textAt(draft, language, name) ?? '').trim() !== ''
  const missing = (language: string, names: readonly string[]): MissingText[] =>
    names
      .filter((name) => !isThere(language, name))
      .map((name) => ({ language, name, isBlank: textAt(draft, language, name) !== null }))
  const written = textNames(draft).filter((name) => isThere(first, name))
  const wanted = textNames(draft).filter((name) => written.includes(name) || neededTexts(draft).includes(name))
  return [...missing(first, neededTexts(draft)), ...others.flatMap((language) => missing(language, wanted))]
}

/** Adds a language after those that are listed; null where it is there, or is no code of a language. */
export function addLanguage(draft: Draft, code: string): readonly Edit[] | null {
  if (!languageCode.test(code) || languagesOf(draft).includes(code)) return null
  return [{ do: 'set', file, path: ['languages'], value: [...languagesOf(draft), code] }]
}

/** Takes a language out with all of its texts; null for the only one. */
export function removeLanguage(draft: Draft, code: string): readonly Edit[] | null {
  const left = languagesOf(draft).filter((language) => language !== code)
  if (left.length === 0 || left.length === languagesOf(draft).length) return null
  const own = Object.keys(draft).filter((path) => textOfFile(path)?.language === code)
  return [
    { do: 'set', file, path: ['languages'], value: left },
    ...own.map((path): Edit => ({ do: 'delete', file: path })),
  ]
}
