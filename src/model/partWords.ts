import type { ReportPart } from '../scenario/schema/report'
import type { Language } from '../ui/i18n/resources'
import type { Translate } from '../ui/i18n/translation'
import { aimOf, middleWidth } from './facts'
import { formatFigure } from './number'

/** How many figures came out inside or missed: what is said first, and what must be said with it. */
export function partWords(
  t: Translate<'model'>,
  language: Language,
  set: 'fitted' | 'heldOut',
  part: ReportPart,
): { readonly count: string; readonly rest: string } {
  const { inside50, inside90, met, of, meanWidth } = part
  const times = (value: number): string => formatFigure(language, Number(value.toPrecision(2)))
  const middle = middleWidth(part)
  const { aim, isMet } = aimOf(set, part)
  const rest = [
    t('fit.narrow', { met, wide: inside90 - met }),
    ...(of > 0 ? [t(`fit.aim.${isMet ? 'met' : 'missed'}`, { aim })] : []),
    t('fit.half', { count: inside50 }),
    ...(meanWidth !== null && middle !== null
      ? [t('fit.width', { middle: times(middle), width: times(meanWidth) })]
      : []),
  ]
  return { count: t('fit.count', { inside: inside90, of, missed: of - inside90 }), rest: rest.join(' ') }
}
