import { expect, it } from 'vitest'
import { choice } from '../../../src/ui/i18n/en/choice'
import type { Texts } from '../../../src/ui/i18n/late'

/** Every text, by its path. */
function textsOf(texts: Texts, path = ''): [string, string][] {
  return Object.entries(texts).flatMap(([key, text]): [string, string][] =>
    typeof text === 'string' ? [[`${path}${key}`, text]] : textsOf(text, `${path}${key}.`),
  )
}
const all = textsOf(choice)

/** Words that rank options, or make one of them the move that would have saved the day (rules C4 and C9). */
const ranking =
  /\b(best|better|worse|worst|optimal|winn?(er|ers|ing|s)?|won|scor(e|es|ed)|rank\w*|recommend\w*|mistake\w*|correct|wrong|preventable|prevented|inevitable|should have|would have (been|saved)|sav(e|ed) lives)\b/i

it('never ranks options and calls nothing the best', () => {
  expect(all.length).toBeGreaterThan(80)
  expect(all.filter(([, text]) => ranking.test(text))).toEqual([])
})

it.each(['This is the best option.', 'It would have saved many.', 'A better choice', 'Option B wins', 'Recommended'])(
  'finds “%s”',
  (text) => expect(text).toMatch(ranking),
)

it('speaks of what the model says, and says that no single change decides', () => {
  const { turnings, before, parts } = choice
  expect(turnings.lead).toContain('in this model')
  expect(turnings.noLower).toContain('this model')
  expect(turnings.noHigher).toContain('this model')
  expect(turnings.order).toContain('No single change decides')
  expect(before.text).toContain('in this model')
  expect(parts.small).toContain('this model only')
})
