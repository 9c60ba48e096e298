import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { effect } from '../../src/scenario/schema/effects'
import { root } from '../boundaries/sources'

const page = readFileSync(join(root, 'docs/effects.md'), 'utf8')
const examples = (/```json\n([\s\S]*?)```/.exec(page)?.[1] ?? '')
  .trim()
  .split('\n')
  .map((text) => JSON.parse(text) as unknown)

/** Every verb the schema knows. */
const verbs = effect.options.map((option) => option.shape.do.value)

test('each example of the page is an effect', () => {
  for (const example of examples) expect(effect.safeParse(example).error).toBeUndefined()
})

test('the page shows every effect, in the table and as an example', () => {
  expect(examples.map((example) => (example as { do: string }).do).sort()).toEqual([...verbs].sort())
  for (const verb of verbs) expect(page).toContain(`| \`${verb}\` |`)
})

test('no verb harms or targets people (rule C3)', () => {
  expect(verbs.filter((verb) => /attack|expel|kill|target|arrest|deport|burn/.test(verb))).toEqual([])
  expect(effect.safeParse({ do: 'attack', area: 'old-town' }).success).toBe(false)
})
