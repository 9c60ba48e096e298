import { common } from './en/common'
import type { compare } from './en/compare'
import { faults } from './en/faults'
import type { mechanisms } from './en/mechanisms'
import type { model } from './en/model'
import { play } from './en/play'
import type { record } from './en/record'
import type { replay, truth } from './en/replay'
import { start } from './en/start'

/** Texts of the interface by language, then by screen. A new screen adds its file here, or by `addTexts` where it comes late. */
export const resources = { en: { common, start, play, faults } } as const

/** Texts of screens that bring their own (`late.ts`) are known by type alone. */
export type Resources = (typeof resources)['en'] & {
  compare: typeof compare
  model: typeof model
  mechanisms: typeof mechanisms
  record: typeof record
  replay: typeof replay
  truth: typeof truth
}
export type Language = keyof typeof resources
export const languages = Object.keys(resources) as readonly Language[]
/** Locale for numbers and dates of each language. */
export const localeOf: Readonly<Record<Language, string>> = { en: 'en-GB' }
