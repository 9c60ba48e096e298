import './i18n/playTexts'
import type { JsonFault } from '../scenario/jsonFault'
import type { SchemaFault } from '../scenario/schemaFault'
import type { SessionFault } from '../session/fault'
import { formatNumber } from './format'
import type { Language } from './i18n/resources'
import type { Translate } from './i18n/translation'
import './i18n/playTexts'
import { faults } from './i18n/en/faults'
import { addTexts } from './i18n/late'

addTexts('faults', faults)

export type FaultT = Translate<['faults', 'play']>

/** What went wrong and what to do about it, in the language of the screen. */
export function faultWords(t: FaultT, language: Language, fault: SessionFault): string {
  const number = (value: number) => formatNumber(language, value)
  switch (fault.code) {
    case 'file-too-long':
    case 'packed-too-long':
      return t(`run.${fault.code}`, { bytes: number(fault.bytes), most: number(fault.most) })
    case 'link-too-long':
      return t(`run.${fault.code}`, { characters: number(fault.characters), most: number(fault.most) })
    case 'unpacks-too-long':
      return t(`run.${fault.code}`, { most: number(fault.most) })
    case 'not-whole':
      return t(`run.${fault.code}`, { what: jsonWords(t, number, fault.json) })
    case 'not-as-written':
      return t(`run.${fault.code}`, { what: schemaWords(t, number, fault.schema) })
    case 'other-format':
      return t(`run.${fault.code}`, { format: number(fault.format) })
    case 'after-its-end':
    case 'branch-after-its-end':
      return t(`run.${fault.code}`, { hour: number(fault.hour), most: number(fault.most) })
    case 'out-of-order':
      return t(`run.${fault.code}`, { hour: number(fault.hour), before: number(fault.before) })
    case 'no-such-branch':
    case 'branch-exists':
      return t(`run.${fault.code}`, { branch: fault.branch })
    case 'other-scenario':
    case 'other-rules':
    case 'scenario-changed':
      return t(`run.${fault.code}`, { made: fault.made, now: fault.now })
    case 'no-seat':
      return t(`run.${fault.code}`, { seat: fault.seat })
    case 'no-plan':
      return t(`run.${fault.code}`, { plan: fault.plan })
    case 'order-refused':
      return t(`run.${fault.code}`, { hour: number(fault.hour), why: t(`play:refusal.${fault.refusal}`) })
    case 'event-differs':
    case 'state-differs':
      return t(`run.${fault.code}`, { hour: number(fault.hour) })
    case 'beyond-the-end':
      return t(`run.${fault.code}`, { hour: number(fault.hour), end: number(fault.end) })
    case 'not-fetched':
      return t(`run.${fault.code}`, { status: fault.status })
    case 'link-damaged':
    case 'link-other-version':
    case 'packed-damaged':
    case 'packed-cut':
    case 'no-format':
    case 'commands-of-nobody':
    case 'more-faults':
    case 'nobody-played':
    case 'unreachable':
    case 'file-unreadable':
    case 'not-a-list':
    case 'not-a-package':
    case 'no-scenario-name':
    case 'scenario-fault':
    case 'draft-fault':
    case 'worker':
    case 'not-kept':
    case 'unexpected':
      return t(`run.${fault.code}`)
    default:
      return never(fault)
  }
}

type Figure = (value: number) => string

export function jsonWords(t: FaultT, number: Figure, fault: JsonFault): string {
  if (fault.code === 'too-long') {
    return t('json.too-long', { characters: number(fault.characters), most: number(fault.most) })
  }
  const { line, column, character } = fault.at
  const what = placelessWords(t, number, fault)
  return t('jsonAt', { what, line: number(line), column: number(column), character: number(character) })
}

function placelessWords(t: FaultT, number: Figure, fault: Exclude<JsonFault, { code: 'too-long' }>): string {
  switch (fault.code) {
    case 'too-deep':
    case 'too-many':
      return t(`json.${fault.code}`, { most: number(fault.most) })
    case 'name-forbidden':
    case 'bad-escape':
    case 'bad-number':
    case 'not-finite':
    case 'not-a-value':
      return t(`json.${fault.code}`, { word: fault.word })
    case 'empty':
    case 'after-end':
    case 'cut-text':
    case 'cut-list':
    case 'cut-object':
    case 'cut-value':
    case 'name-wanted':
    case 'name-twice':
    case 'colon-wanted':
    case 'comma-or-brace':
    case 'comma-or-bracket':
    case 'line-break':
    case 'bad-unicode':
    case 'number-too-large':
      return t(`json.${fault.code}`)
    default:
      return never(fault)
  }
}

function schemaWords(t: FaultT, number: Figure, fault: SchemaFault): string {
  switch (fault.code) {
    case 'one-of':
      return t(`schema.${fault.code}`, { values: fault.values })
    case 'missing':
      return t(`schema.${fault.code}`, { wanted: t(`kind.${fault.wanted}`) })
    case 'wrong-kind':
      return t(`schema.${fault.code}`, { wanted: t(`kind.${fault.wanted}`), given: t(`kind.${fault.given}`) })
    case 'too-small':
      return t(`schema.${fault.code}`, { least: number(fault.least) })
    case 'too-large':
      return t(`schema.${fault.code}`, { most: number(fault.most) })
    case 'unknown-name':
    case 'bad-name':
    case 'unknown-kind':
    case 'bad-form':
    case 'bad-value':
      return t(`schema.${fault.code}`)
    default:
      return never(fault)
  }
}

function never(value: never): never {
  throw new TypeError(`unknown fault ${JSON.stringify(value)}`)
}
