import type { TFunction } from 'i18next'
import type { Parameter } from '../scenario/schema/play'

/** A parameter's unit as it is said: a bare rate by the hour reads as a fraction otherwise. */
export function unitWords(t: TFunction<'model'>, { unit }: Pick<Parameter, 'unit'>): string {
  return unit === '1/hour' ? t('parameter.perHour') : unit
}
