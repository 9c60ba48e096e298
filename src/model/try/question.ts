import type { TFunction } from 'i18next'
import type { ParameterName } from '../../scenario/parameters'
import type { Parameter } from '../../scenario/schema/play'
import { offeredNames } from './assumptions'

type Question = keyof typeof import('../../ui/i18n/en/model').model.try.assume

/** An assumption in everyday words: a question where one was written, else the scenario's own text. */
export function questionOf(t: TFunction<'model'>, { id, text }: Parameter): string {
  return offeredNames.has(id as ParameterName) ? t(`try.assume.${id as Question}`) : text
}
