import { describe, expect, it } from 'vitest'
import { factAt, type Offer, type OperatorWords, offersAt } from '../../../src/author/conditions/complete'
import { faultsOf } from '../../../src/author/conditions/faults'
import { namesOfConditions } from '../../../src/author/conditions/names'
import { valueAt } from '../../../src/scenario/draft/draft'
import { draftOf } from '../../../src/scenario/draft/files'
import { checkDraft, createCheckCache } from '../../../src/scenario/draftCheck'
import { readPackage } from '../../realScenario'

const draft = draftOf(readPackage('tutorial'))
const names = namesOfConditions(draft)
const words: OperatorWords = {
  atLeast: 'at least',
  atMost: 'at most',
  more: 'more',
  less: 'less',
  equal: 'is',
  unequal: 'is not',
  and: 'and',
  or: 'or',
}

/** What is offered where `|` stands. */
function offered(marked: string, isAsked = false) {
  const at = marked.indexOf('|')
  const text = marked.replace('|', '')
  const found = offersAt(text, at, names, words, isAsked)
  return { text, found, labels: found?.offers.map(({ label }) => label) ?? [] }
}

/** The text after an offer was taken, with the cursor as `|`. */
function taken(marked: string, label: string, isAsked = false): string {
  const { text, found } = offered(marked, isAsked)
  const offer = found?.offers.find((one: Offer) => one.label === label)
  if (!found || !offer) throw new Error(`${label} is not offered`)
  const put = `${offer.text.slice(0, offer.cursor)}|${offer.text.slice(offer.cursor)}`
  return text.slice(0, found.from) + put + text.slice(found.to)
}

describe('completion', () => {
  it('offers facts where a value is to stand, as they are typed or when asked for', () => {
    expect(offered('dan|').labels).toEqual(expect.arrayContaining(['danger', 'hour', 'vote']))
    expect(offered('hour > 3 && |').found).toBeNull()
    expect(offered('hour > 3 && |', true).labels).toContain('waiting')
    expect(offered('|', true).labels).toContain('hour')
  })

  it.each([
    ['dan|', 'danger', 'danger["|"]'],
    ['hour > 3 && dan|', 'danger', 'hour > 3 && danger["|"]'],
    ['ta|', '"" in taken', '"|" in taken'],
    ['danger["|"]', 'aldwater', 'danger["aldwater"]|'],
    ['danger["|" ] > 1', 'aldwater', 'danger["aldwater"]| > 1'],
    ['danger["ald|', 'aldwater', 'danger["aldwater"]|'],
    ['danger[|', 'aldwater', 'danger["aldwater"]|'],
    ['border["|"] == "open"', 'tessan', 'border["tessan"]| == "open"'],
    ['border["tessan"] == |', 'shut', 'border["tessan"] == "shut"|'],
    ['border["tessan"] != "|"', 'open', 'border["tessan"] != "open"|'],
    ['vote in ["held", "|"]', 'postponed', 'vote in ["held", "postponed"|]'],
    ['"|" in inforce', 'ra-sluice', '"ra-sluice"| in inforce'],
    ['"|"', 'ra-sluice', '"ra-sluice" in |'],
    ['"ra-sluice" in |', 'taken', '"ra-sluice" in taken|'],
    ['chart["larkmead-relief.camp"] == "|"', 'asked', 'chart["larkmead-relief.camp"] == "asked"|'],
    ['hour |', '>=', 'hour >= |'],
  ])('turns %s, by %s, into %s', (marked, label, then) => {
    expect(taken(marked, label, true)).toBe(then)
  })

  it.each(['ho|ur', 'hour|'])('offers facts in the word %s', (marked) => {
    expect(offered(marked).labels).toContain('hour')
  })

  it('offers only keys of the kind that a fact has, each with its words', () => {
    const { found } = offered('trust["|"]')
    expect(found?.offers.map(({ label, words }) => [label, words])).toEqual(
      (valueAt(draft, 'play.json', ['audiences']) as { id: string; name: string }[]).map(({ id, name }) => [id, name]),
    )
    expect(offered('chart["|"]').labels).toContain('larkmead-relief.camp')
    expect(offered('chart["|"]').labels).not.toContain('larkmead-relief')
  })

  it.each(['hour["|"]', 'hour == |', 'nothing["|"]', 'hour > 3|'])('offers nothing in %s', (marked) => {
    expect(offered(marked).labels).toEqual([])
  })

  it('makes a condition without a fault of any offer in brackets', () => {
    for (const { label } of offered('danger["|"]').found?.offers ?? []) {
      const whole = `${taken('danger["|"]', label).replace('|', '')} >= 1`
      expect([whole, faultsOf(whole, names)]).toEqual([whole, []])
    }
  })
})

describe('the fact at the cursor', () => {
  it.each([
    ['ho|ur > 3', { fact: 'hour', key: null }],
    ['danger["ald|water"] > 1', { fact: 'danger', key: 'aldwater' }],
    ['dan|ger["aldwater"] > 1', { fact: 'danger', key: 'aldwater' }],
    ['border["tessan"] == "op|en"', { fact: 'border', key: 'tessan' }],
    ['"ra-|sluice" in taken', { fact: 'taken', key: 'ra-sluice' }],
    ['hour > 3| ', null],
    ['some|thing > 3', null],
  ])('of %s', (marked, found) => {
    expect(factAt(marked.replace('|', ''), marked.indexOf('|'))).toEqual(found)
  })
})

describe('the check while typing', () => {
  it.each([
    ['hour > 5 && ', '&'],
    ['hour > "x"', 'hour > "x"'],
    ['waiting > 300 && border["tessan"] > 2', 'border["tessan"] > 2'],
    ['hour > 5 && hour > 6 && border["tessan"] > 2', 'border["tessan"] > 2'],
    ['danger["aldwatre"] > 1', '"aldwatre"'],
    ['border["tessan"] == "ajar"', '"ajar"'],
    ['taken["ra-sluice"] > 3', '"ra-sluice"'],
    ['hour > 3 && size(danger) > 2', 'size(danger)'],
    ['sunshine > 3', 'sunshine'],
  ])('of %s underlines %s', (text, part) => {
    const [fault] = faultsOf(text, names)
    expect(text.slice(fault.from, fault.to).trim()).toBe(part)
  })

  it.each(['', '  ', 'hour > 3', '"ra-sluice" in taken && taken["ra-sluice"] > 3'])('finds nothing in %j', (text) => {
    expect(faultsOf(text, names)).toEqual([])
  })

  it('says what the check of the whole draft says', () => {
    const texts = ['hour > ', 'danger["aldwatre"] > 1', 'border["tessan"] == "ajar"', 'taken["ra-sluice"] > 3']
    for (const when of texts) {
      const file = 'conditions.json'
      const value = { conditions: [{ id: 'one', when, text: 'One.' }] }
      const { problems } = checkDraft({ ...draft, [file]: { kind: 'data', value } }, createCheckCache())
      // What the check finds out by trying values stands beside this.
      const told = problems.filter(
        ({ file: where, path, code }) => where === file && path.endsWith('when') && code !== 'condition-never',
      )
      expect(faultsOf(when, names).map(({ reason }) => reason)).toEqual(told.map(({ reason }) => reason))
    }
  })
})

it('knows the names of conditions as the check does', () => {
  const osh = draftOf(readPackage('osh-2010'))
  const { known } = namesOfConditions(osh)
  const list = ['conditions.json', 'report-conditions.json'].flatMap(
    (file) => valueAt(osh, file, ['conditions']) as { when: string }[],
  )
  expect(list.length).toBeGreaterThan(50)
  expect(list.flatMap(({ when }) => faultsOf(when, { ...names, known }))).toEqual([])
})
