import type { ClassRefusalCode } from '../classroom/commands'
import type { Ack, ServerFault } from '../classroom/frames'
import { limits } from '../classroom/limits'
import type { ClassRefusal } from '../classroom/room'
import { teach } from '../ui/i18n/en/teach'
import { addTexts } from '../ui/i18n/late'
import type { Translate } from '../ui/i18n/translation'
import '../ui/i18n/playTexts'
import type { HttpFault } from './link/http'

addTexts('teach', teach)

export type TeachT = Translate<['teach', 'play', 'common']>

const codes: Readonly<Record<ClassRefusalCode | HttpFault['code'], true>> = {
  'not-yours': true,
  'wrong-phase': true,
  'runs-given': true,
  paused: true,
  'unknown-member': true,
  'unknown-team': true,
  'unknown-proposal': true,
  'unknown-talk': true,
  'unknown-line': true,
  'unknown-inject': true,
  'no-seat': true,
  'run-by-policy': true,
  'needs-agreement': true,
  'already-submitted': true,
  muted: true,
  full: true,
  locked: true,
  taken: true,
  'bad-name': true,
  'bad-date': true,
  'nothing-before': true,
  'worlds-full': true,
  'empty-text': true,
  'unknown-source': true,
  'bad-condition': true,
  'unknown-parameter': true,
  refused: true,
  'bad-frame': true,
  'too-large': true,
  'no-session': true,
  'bad-token': true,
  'bad-code': true,
  'bad-key': true,
  'not-here': true,
  'too-busy': true,
  'not-yet': true,
  'too-many': true,
  unreachable: true,
  unreadable: true,
}

/** What the classroom refused or could not do, in words. A code that this page does not know is told as a refusal. */
export function classFaultWords(t: TeachT, fault: ClassRefusal | ServerFault | HttpFault): string {
  const { code } = fault
  if (!(code in codes)) return t('fault.other')
  switch (code) {
    case 'refused': {
      const engine = 'engine' in fault ? fault.engine : undefined
      return t('fault.refused', { why: engine ? t(`play:refusal.${engine.code}`) : t('fault.other') })
    }
    case 'worlds-full':
      return t('fault.worlds-full', { worlds: limits.worlds })
    case 'too-many':
      return t('fault.too-many', { seconds: 'retryAfter' in fault ? Math.ceil(fault.retryAfter) : 1 })
    default:
      return t(`fault.${code}`)
  }
}

/** Why a command was not done; null where it was. */
export function ackWords(t: TeachT, ack: Ack): string | null {
  if (ack.ok) return null
  return classFaultWords(t, 'refusal' in ack ? ack.refusal : ack.fault)
}
