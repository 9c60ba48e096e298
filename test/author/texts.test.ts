import { describe, expect, it } from 'vitest'
import {
  addLanguage,
  languagesOf,
  missingTexts,
  removeLanguage,
  textAt,
  textNameOf,
} from '../../src/author/texts/languages'
import type { Draft } from '../../src/scenario/draft/draft'
import { applyEdits } from '../../src/scenario/draft/edit'

const data = (value: unknown) => ({ kind: 'data', value }) as const
const text = (words: string) => ({ kind: 'text', text: words }) as const
const draft: Draft = {
  'scenario.json': data({ languages: ['en'] }),
  'play.json': data({ seats: [{ id: 'mayor' }] }),
  'texts/en/content-note.md': text('Note'),
  'texts/en/briefing.md': text('Briefing'),
  'texts/en/case-study.md': text('Study'),
  'texts/en/observe.md': text(' '),
  'texts/en/extra.md': text('More'),
}

describe('languages of texts', () => {
  it('lack what must be there in the first, and what the first has in the others', () => {
    expect(missingTexts(draft)).toEqual([
      { language: 'en', name: 'observe', isBlank: true },
      { language: 'en', name: 'roles/mayor', isBlank: false },
    ])
    const { draft: two } = applyEdits(draft, addLanguage(draft, 'fr') ?? [])
    const french = missingTexts(two).filter(({ language }) => language === 'fr')
    expect(french.map(({ name }) => name)).toEqual([
      'content-note',
      'briefing',
      'case-study',
      'observe',
      'roles/mayor',
      'extra',
    ])
  })

  it('are added once and by a code only; the way back is the draft as it was', () => {
    const edits = addLanguage(draft, 'fr-CH') ?? []
    const done = applyEdits(draft, edits)
    expect(languagesOf(done.draft)).toEqual(['en', 'fr-CH'])
    expect(applyEdits(done.draft, done.inverse).draft).toEqual(draft)
    expect(addLanguage(done.draft, 'fr-CH')).toBeNull()
    expect(addLanguage(draft, 'French')).toBeNull()
  })

  it('go with their texts, and one stays', () => {
    const { draft: two } = applyEdits(
      { ...draft, 'texts/fr/briefing.md': text('Notes') },
      addLanguage(draft, 'fr') ?? [],
    )
    const edits = removeLanguage(two, 'fr') ?? []
    const { draft: one } = applyEdits(two, edits)
    expect(languagesOf(one)).toEqual(['en'])
    expect(textAt(one, 'fr', 'briefing')).toBeNull()
    expect(removeLanguage(one, 'en')).toBeNull()
    expect(removeLanguage(one, 'fr')).toBeNull()
  })
})

describe('the name of a new text', () => {
  it.each([
    ['roles/interim_government', 'roles/interim_government'],
    ['  Notes for the Mayor ', 'notes-for-the-mayor'],
    ['Roles/Élise’s office', 'roles/elise-s-office'],
    ['../../x', 'x'],
    ['Пояснение', ''],
    ['', ''],
  ])('is made of %j as %j', (typed, name) => expect(textNameOf(typed)).toBe(name))
})
