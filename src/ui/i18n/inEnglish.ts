import type { i18n } from 'i18next'
import type { Screen, Translate } from './translation'

/** Texts in English whatever language is set, for where there is no page. `names` as for `useTranslation`. */
export function inEnglish<const Names extends Screen | readonly Screen[]>(words: i18n, names: Names): Translate<Names> {
  return words.getFixedT('en', names) as unknown as Translate<Names>
}
