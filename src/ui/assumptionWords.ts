import type { Parameter } from '../scenario/schema/play'
import { assume } from './i18n/en/assume'
import { addTexts } from './i18n/late'
import type { Translate } from './i18n/translation'

addTexts('assume', assume)

/** Parameters that have a question in everyday words. */
export type AskedParameter = keyof typeof assume

/** An assumption in everyday words: a question where one was written, else the scenario's own text. */
export function assumptionWords(t: Translate<'assume'>, { id, text }: Pick<Parameter, 'id' | 'text'>): string {
  return Object.hasOwn(assume, id) ? t(id as AskedParameter) : text
}
