import type { i18n } from 'i18next'
import { useTranslation as useI18next } from 'react-i18next'
import type { Resources } from './resources'

export type Screen = keyof Resources
type Plural = 'one' | 'few' | 'many' | 'other'

/** The forms of a text that depends on a number have their key in common. */
type Stem<Key extends string> = Key extends `${infer Of}_${Plural}` ? Of : Key
/** Keys of every text below a part of a screen's texts, with full stops between the levels. */
type PathIn<Texts> = {
  [Key in keyof Texts & string]: Texts[Key] extends string ? Stem<Key> : `${Key}.${PathIn<Texts[Key]>}`
}[keyof Texts & string]
type Paths = { [Name in Screen]: PathIn<Resources[Name]> }
type NamedPaths = { [Name in Screen]: `${Name}:${Paths[Name]}` }

/** Names of the values that a text has places for: `hour` for "at {{hour}}". */
type Places<Text> = Text extends `${string}{{${infer Name}}}${infer Rest}` ? Name | Places<Rest> : never
/** Those of the text at a path. Which form is taken depends on a number, also where no form names it. */
type PlacesAt<Texts, Path extends string> = Path extends `${infer Level}.${infer Rest}`
  ? Level extends keyof Texts
    ? PlacesAt<Texts[Level], Rest>
    : never
  : Path extends keyof Texts
    ? Places<Texts[Path]>
    : Places<Texts[Extract<keyof Texts, `${Path}_${Plural}`>]> | 'count'
type PlacesOf<First extends Screen, Key extends string> = Key extends `${infer Name extends Screen}:${infer Path}`
  ? PlacesAt<Resources[Name], Path>
  : PlacesAt<Resources[First], Key>
type ValuesFor<Names extends string> = [Names] extends [never]
  ? [values?: Readonly<Record<string, unknown>>]
  : [values: Readonly<Record<Names, unknown>> & Readonly<Record<string, unknown>>]

/** An interface, so that who knows the texts of more screens may stand where fewer are asked for. */
export interface TextOf<First extends Screen, Names extends Screen> {
  // biome-ignore lint/style/useShorthandFunctionType: of two function types the names of the screens would be compared.
  <Key extends Paths[First] | NamedPaths[Names]>(key: Key, ...values: ValuesFor<PlacesOf<First, Key>>): string
}

/**
 * Gives the text of a key in the language that is set, with `values` in its places. `Names`: the screens whose texts it knows; of the
 * first the key alone is enough, of the others `screen:key`.
 */
export type Translate<Names extends Screen | readonly Screen[] = 'common'> = Names extends Screen
  ? TextOf<Names, Names>
  : Names extends readonly [infer First extends Screen, ...infer Rest extends readonly Screen[]]
    ? TextOf<First, First | Rest[number]>
    : never

/** As of react-i18next, with types of our own: theirs took the compiler half a minute for these texts. */
export function useTranslation<const Names extends Screen | readonly Screen[] = 'common'>(
  names?: Names,
): { t: Translate<Names>; i18n: i18n } {
  return useI18next(names) as unknown as { t: Translate<Names>; i18n: i18n }
}
