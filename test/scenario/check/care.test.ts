import { expect, it } from 'vitest'
import { sentences } from '../../../src/scenario/check/sentences/index'
import type { Sentence } from '../../../src/scenario/check/sentences/sentence'

/**
 * Where each rule of the subject is held: by sentences of the check, each with a case in `cases.ts`; by a schema, which
 * leaves no other value to be written; or by a test of the product, where no data of a scenario can break it.
 */
const held: Readonly<Record<string, { readonly codes?: readonly string[]; readonly otherwise?: string }>> = {
  C1: { codes: ['value-one-of'], otherwise: 'schema/play.ts: seatKind' },
  C2: { codes: ['seat-of-population', 'population-offers', 'model-option-of-an-office'] },
  C3: { codes: ['value-unknown-kind', 'area-of-one-community'], otherwise: 'schema/effects.ts: a closed list' },
  C4: { codes: ['score-words'] },
  C5: { codes: ['toll-without-range'], otherwise: 'test/audio: the list of cues' },
  C6: { otherwise: 'test/boundaries/banned.test.ts and the swap of labels in test/sim: no data can break it' },
  C7: { codes: ['dispute-without-source', 'alternative-without-source'] },
  C8: { codes: ['legal-words'] },
  C9: { codes: ['no-alternatives', 'inevitable-words'] },
  C10: {
    codes: ['decision-without-aftermath'],
    otherwise: 'what a text says of a state’s role is for readers to judge',
  },
  C11: { codes: ['feeling-question'] },
  C12: { codes: ['text-missing', 'text-without-words'] },
  C13: { codes: ['personal-question'] },
  C14: { codes: ['plan-without-debrief'] },
  C15: {
    codes: ['no-grounds', 'unknown-source', 'report-untagged', 'quote-without-source', 'report-before-source'],
  },
  C16: { codes: ['value-too-small', 'age-unsaid'], otherwise: 'schema/index.ts: audience.minimumAge' },
  C17: { otherwise: 'the weight "unpublishable" itself; session/catalogue.ts refuses it' },
  C18: { codes: ['toll-as-known', 'announced-unmarked', 'offer-on-hidden-facts', 'counterfactual-words'] },
}

it('every rule of the subject that data can break has its sentences', () => {
  const known: Readonly<Record<string, Sentence>> = sentences
  expect(Object.keys(held)).toEqual(Array.from({ length: 18 }, (_, i) => `C${i + 1}`))
  for (const [rule, { codes = [], otherwise }] of Object.entries(held)) {
    expect(codes.length > 0 || otherwise, rule).toBeTruthy()
    for (const code of codes) expect(known[code], `${rule}: ${code}`).toBeDefined()
  }
  for (const [code, { rule }] of Object.entries(known)) {
    if (rule !== undefined) expect(held[rule].codes, code).toContain(code)
  }
})
