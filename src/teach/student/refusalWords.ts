import type { Ack } from '../../classroom/frames'
import type { Translate } from '../../ui/i18n/translation'
import type { HttpFault } from '../link/http'
import '../../ui/i18n/playTexts'

type SeatT = Translate<['classSeat', 'play']>

/** Why the classroom did not do something, in the language of the screen; null where it did. */
export function refusalWords(t: SeatT, ack: Ack): string | null {
  if (ack.ok) return null
  if ('fault' in ack) return faultWords(t, ack.fault)
  const { code, engine } = ack.refusal
  if (code !== 'refused') return t(`refusal.${code}`)
  if (!engine) return t('refusal.refusedPlain')
  const why = engine.why
    ? t(`play:why.${engine.why.key}`, { words: engine.why.words })
    : t(`play:refusal.${engine.code}`)
  return t('refusal.refused', { why })
}

/** The same of what a request over HTTP came to nothing by. */
export function faultWords(t: SeatT, fault: HttpFault): string {
  switch (fault.code) {
    case 'too-many':
      return t('fault.too-many', { seconds: Math.ceil(fault.retryAfter) })
    case 'too-large':
    case 'too-busy':
    case 'not-yet':
    case 'bad-token':
    case 'no-session':
    case 'unreachable':
      return t(`fault.${fault.code}`)
    default:
      return t('fault.other')
  }
}
