import { describe, expect, it } from 'vitest'
import type { RunFault } from '../../src/record/fault'
import { runFaultInEnglish, runFaultTexts } from '../../src/record/faultTexts'
import type { JsonFault } from '../../src/scenario/jsonFault'
import type { SchemaFault } from '../../src/scenario/schemaFault'
import type { SessionFault } from '../../src/session/fault'
import { type FaultT, faultWords } from '../../src/ui/faultWords'
import { startI18n } from '../../src/ui/i18n/index'
import { inEnglish } from '../../src/ui/i18n/inEnglish'

const at = { line: 3, column: 5, character: 41 }
const json: { [Code in JsonFault['code']]: Extract<JsonFault, { code: Code }> | JsonFault } = {
  'too-long': { code: 'too-long', characters: 24_000_001, most: 24_000_000 },
  empty: { code: 'empty', at },
  'after-end': { code: 'after-end', at },
  'cut-text': { code: 'cut-text', at },
  'cut-list': { code: 'cut-list', at },
  'cut-object': { code: 'cut-object', at },
  'cut-value': { code: 'cut-value', at },
  'name-wanted': { code: 'name-wanted', at },
  'name-twice': { code: 'name-twice', at },
  'colon-wanted': { code: 'colon-wanted', at },
  'comma-or-brace': { code: 'comma-or-brace', at },
  'comma-or-bracket': { code: 'comma-or-bracket', at },
  'line-break': { code: 'line-break', at },
  'bad-unicode': { code: 'bad-unicode', at },
  'number-too-large': { code: 'number-too-large', at },
  'too-deep': { code: 'too-deep', most: 12, at },
  'too-many': { code: 'too-many', most: 60_000, at },
  'name-forbidden': { code: 'name-forbidden', word: '__proto__', at },
  'bad-escape': { code: 'bad-escape', word: 'x', at },
  'bad-number': { code: 'bad-number', word: '01', at },
  'not-finite': { code: 'not-finite', word: 'NaN', at },
  'not-a-value': { code: 'not-a-value', word: 'x', at },
}
const schema: { [Code in SchemaFault['code']]: SchemaFault } = {
  'unknown-name': { code: 'unknown-name' },
  'bad-name': { code: 'bad-name' },
  'unknown-kind': { code: 'unknown-kind' },
  'bad-form': { code: 'bad-form' },
  'bad-value': { code: 'bad-value' },
  'one-of': { code: 'one-of', values: 'a, b' },
  missing: { code: 'missing', wanted: 'whole' },
  'wrong-kind': { code: 'wrong-kind', wanted: 'list', given: 'text' },
  'too-small': { code: 'too-small', least: 0 },
  'too-large': { code: 'too-large', most: 2000 },
}
/** One of each code: a new one does not compile until it stands here. */
const each: { [Code in SessionFault['code']]: Extract<SessionFault, { code: Code }> | SessionFault } = {
  'file-too-long': { code: 'file-too-long', bytes: 30_000_000, most: 24_000_000 },
  'packed-too-long': { code: 'packed-too-long', bytes: 9_000_000, most: 8_000_000 },
  'unpacks-too-long': { code: 'unpacks-too-long', most: 24_000_000 },
  'link-too-long': { code: 'link-too-long', characters: 9000, most: 6000 },
  'link-damaged': { code: 'link-damaged' },
  'link-other-version': { code: 'link-other-version' },
  'packed-damaged': { code: 'packed-damaged' },
  'packed-cut': { code: 'packed-cut' },
  'no-format': { code: 'no-format' },
  'commands-of-nobody': { code: 'commands-of-nobody' },
  'more-faults': { code: 'more-faults' },
  'not-whole': { code: 'not-whole', json: json.empty },
  'other-format': { code: 'other-format', format: 9 },
  'not-as-written': { code: 'not-as-written', schema: schema.missing },
  'after-its-end': { code: 'after-its-end', hour: 90, most: 66 },
  'branch-after-its-end': { code: 'branch-after-its-end', hour: 90, most: 66 },
  'out-of-order': { code: 'out-of-order', hour: 4, before: 5 },
  'no-such-branch': { code: 'no-such-branch', branch: 'b1' },
  'branch-exists': { code: 'branch-exists', branch: 'b1' },
  'other-scenario': { code: 'other-scenario', made: 'a', now: 'b' },
  'other-rules': { code: 'other-rules', made: '1', now: '2' },
  'scenario-changed': { code: 'scenario-changed', made: '1', now: '2' },
  'no-seat': { code: 'no-seat', seat: 'navy' },
  'no-plan': { code: 'no-plan', plan: 'none' },
  'nobody-played': { code: 'nobody-played' },
  'order-refused': { code: 'order-refused', hour: 40, refusal: 'bad-hour' },
  'event-differs': { code: 'event-differs', hour: 12 },
  'state-differs': { code: 'state-differs', hour: 12 },
  'beyond-the-end': { code: 'beyond-the-end', hour: 5000, end: 66 },
  unreachable: { code: 'unreachable' },
  'file-unreadable': { code: 'file-unreadable' },
  'not-a-list': { code: 'not-a-list' },
  'not-a-package': { code: 'not-a-package' },
  'no-scenario-name': { code: 'no-scenario-name' },
  'not-fetched': { code: 'not-fetched', status: 404 },
  'draft-fault': { code: 'draft-fault' },
  'scenario-fault': { code: 'scenario-fault' },
  worker: { code: 'worker' },
  'not-kept': { code: 'not-kept' },
  unexpected: { code: 'unexpected' },
}
const t: FaultT = inEnglish(startI18n('en'), ['faults', 'play'])
const all: SessionFault[] = [
  ...Object.values(each),
  ...Object.values(json).map((fault): SessionFault => ({ code: 'not-whole', json: fault })),
  ...Object.values(schema).map((fault): SessionFault => ({ code: 'not-as-written', schema: fault })),
]

describe('faults in words', () => {
  it('each has its own, with every figure put in', () => {
    const words = all.map((fault) => faultWords(t, 'en', fault))
    for (const text of words) {
      expect(text).toMatch(/^[A-Z“"].*[.)]$/)
      expect(text).not.toMatch(/\{\{|undefined|\[object|\b(run|json|schema|kind)\.[a-z]/)
    }
    expect(new Set(words).size).toBe(all.length - 2)
  })

  it('says where in the file, with figures as the language writes them', () => {
    expect(faultWords(t, 'en', { code: 'not-whole', json: json['bad-number'] })).toContain('line 3, column 5')
    expect(faultWords(t, 'en', each['file-too-long'])).toContain('30,000,000 bytes')
    expect(faultWords(t, 'en', each['order-refused'])).toContain('It can’t be given at this hour.')
  })

  it('says the same on the command line', () => {
    const isOfRun = (fault: SessionFault): fault is RunFault => fault.code in runFaultTexts
    for (const fault of all.filter(isOfRun)) {
      if (fault.code === 'order-refused') continue
      const plain = faultWords(t, 'en', fault).replace(/(\d),(?=\d{3})/g, '$1')
      expect(runFaultInEnglish(fault)).toBe(plain)
    }
  })
})
