import { parameterNames } from '../scenario/parameters'
import type { Translate } from '../ui/i18n/translation'
import type { FormulaSigns } from './formula/FormulaLine'

export type ModelT = Translate<['model', 'mechanisms', 'common']>
type SignName = keyof typeof import('../ui/i18n/en/mechanisms').mechanisms.signs
export type FunctionName = keyof typeof import('../ui/i18n/en/mechanisms').mechanisms.functions

const known = new Set<string>(parameterNames)

/** How names of formulas are written: parameters by their own names, signs in the reader's language. */
export function signsOf(t: ModelT): FormulaSigns {
  return {
    isParameter: (id) => known.has(id),
    name: (id) => (known.has(id) ? id : t(`mechanisms:signs.${id as SignName}.name`)),
    call: (id) => t(`mechanisms:functions.${id as FunctionName}.name`),
  }
}

export const signText = (t: ModelT, id: string): string => t(`mechanisms:signs.${id as SignName}.text`)
export const functionText = (t: ModelT, id: string): string => t(`mechanisms:functions.${id as FunctionName}.text`)
