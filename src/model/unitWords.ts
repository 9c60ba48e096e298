import type { Parameter } from '../scenario/schema/play'
import type { Translate } from '../ui/i18n/translation'

/** A parameter's unit as it is said: a bare rate by the hour reads as a fraction otherwise. */
export function unitWords(t: Translate<'model'>, { unit }: Pick<Parameter, 'unit'>): string {
  return unit === '1/hour' ? t('parameter.perHour') : unit
}
