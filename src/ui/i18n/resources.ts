import { common } from './en/common'
import { compare } from './en/compare'
import { faults } from './en/faults'
import { play } from './en/play'
import { start } from './en/start'

/** Texts of the interface by language, then by screen. A new screen adds its file here and nowhere else. */
export const resources = { en: { common, start, play, compare, faults } } as const

export type Resources = (typeof resources)['en']
export type Language = keyof typeof resources
export const languages = Object.keys(resources) as readonly Language[]
/** Locale for numbers and dates of each language. */
export const localeOf: Readonly<Record<Language, string>> = { en: 'en-GB' }
