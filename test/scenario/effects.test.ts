import { expect, test } from 'vitest'
import { effectWords } from '../../src/scenario/fields'
import { effect } from '../../src/scenario/schema/effects'

/** Every verb the schema knows. */
const verbs = effect.options.map((option) => option.shape.do.value)

test('every verb is told with an example of it', () => {
  expect(Object.keys(effectWords).sort()).toEqual([...verbs].sort())
  for (const verb of verbs) {
    const { example } = effectWords[verb]
    expect(effect.safeParse(example).error).toBeUndefined()
    expect(example.do).toBe(verb)
  }
})

test('no verb harms or targets people (rule C3)', () => {
  expect(verbs.filter((verb) => /attack|expel|kill|target|arrest|deport|burn/.test(verb))).toEqual([])
  expect(effect.safeParse({ do: 'attack', area: 'old-town' }).success).toBe(false)
})
