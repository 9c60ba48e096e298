import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { canonicalJson } from '../../src/scenario/canonical'
import { hashText } from '../../src/scenario/hash'
import { jsonFaultInEnglish } from '../../src/scenario/inEnglish'
import { readJson } from '../../src/scenario/json'

const limits = { characters: 100_000, depth: 20, entries: 1000 }

function reasonOf(text: string): { path: string; reason: string } {
  const result = readJson(text, limits)
  if (result.ok) throw new Error('was read')
  return { path: result.path, reason: jsonFaultInEnglish(result.fault) }
}

describe('reading JSON', () => {
  it('agrees with JSON.parse on whatever JSON writes', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 5 }), (value) => {
        const text = JSON.stringify(value)
        if (/"(__proto__|constructor|prototype)":/.test(text)) return
        expect(readJson(text, limits)).toEqual({ ok: true, value: JSON.parse(text) })
        expect(readJson(JSON.stringify(value, null, 2), limits)).toEqual({ ok: true, value: JSON.parse(text) })
      }),
      { numRuns: 300, seed: 11 },
    )
  })

  it('refuses whatever JSON.parse refuses, and never throws', () => {
    fc.assert(
      fc.property(
        fc.jsonValue({ maxDepth: 3 }),
        fc.nat(),
        fc.constantFrom('', 'x', ',', '"', '}', ']', '\\'),
        (v, n, c) => {
          const text = JSON.stringify(v)
          const at = n % (text.length + 1)
          const broken = text.slice(0, at) + c + text.slice(at + 1)
          let valid = true
          try {
            JSON.parse(broken)
          } catch {
            valid = false
          }
          const result = readJson(broken, limits)
          if (!valid) expect(result.ok).toBe(false)
        },
      ),
      { numRuns: 500, seed: 12 },
    )
  })

  it('tells where a text was cut off', () => {
    expect(reasonOf('{"a": [1, {"b": "te')).toEqual({
      path: 'a[1].b',
      reason:
        'The file ends inside a text: it seems to be cut off. Use a complete copy. (line 1, column 20, character 19)',
    })
    expect(reasonOf('{\n "a": 1,\n "b"').reason).toContain('line 3, column 5')
    expect(reasonOf('[1, tru').reason).toContain('cut off')
    expect(reasonOf('').reason).toContain('empty')
  })

  it.each([
    ['{"a": NaN}', 'a', '"NaN"'],
    ['{"a": -Infinity}', 'a', 'finite'],
    ['[1e999]', '[0]', 'too large'],
    ['[01]', '[0]', 'not a number'],
    ['{"a": {"__proto__": {}}}', 'a.__proto__', 'not allowed'],
    ['{"\\u005f_proto__": 1}', '__proto__', 'not allowed'],
    ['{"constructor": {"prototype": 1}}', 'constructor', 'not allowed'],
    ['{"a": 1, "a": 2}', 'a', 'twice'],
    ['{"a":1,"a":1}', 'a', 'twice'],
    ['{"a":{"__proto__":{}}}', 'a.__proto__', 'not allowed'],
    ['[1e999,0]', '[0]', 'too large'],
    ['{"a": "x\ny"}', 'a', 'line break'],
    ['["\\x"]', '[0]', 'escape'],
    ['["\\u12"]', '[0]', 'four'],
    ['{a: 1}', '', 'double quotes'],
    ['{"a": 1} {}', '', 'after the end'],
    ["['a']", '[0]', "can't stand here"],
    ['[1 2]', '', 'comma'],
  ])('refuses %s', (text, path, reason) => {
    const fault = reasonOf(text)
    expect(fault.path).toBe(path)
    expect(fault.reason).toContain(reason)
  })

  it('limits size, depth and length of lists', () => {
    expect(reasonOf(`"${'a'.repeat(100_001)}"`).reason).toContain('100000')
    expect(reasonOf('['.repeat(50_000)).reason).toContain('20 levels')
    expect(reasonOf('{"a":'.repeat(10_000)).reason).toContain('20 levels')
    expect(reasonOf(`[${'1,'.repeat(2000)}1]`).reason).toContain('1000 entries')
    expect(reasonOf(`${'['.repeat(21)}${']'.repeat(21)}`).reason).toContain('20 levels')
    expect(readJson(`${'['.repeat(20)}${']'.repeat(20)}`, limits).ok).toBe(true)
    expect(readJson(`${'[ '.repeat(20)}${']'.repeat(20)}`, limits).ok).toBe(true)
  })
})

describe('canonical JSON and its hash', () => {
  it('does not depend on the order of keys', () => {
    expect(canonicalJson({ b: 1, a: [{ d: -0, c: 'x' }] })).toBe('{"a":[{"c":"x","d":0}],"b":1}')
  })

  it('stays what it was (golden table)', () => {
    expect(['', 'a', 'ab', 'abc', 'ünïcode ✓'].map(hashText)).toMatchInlineSnapshot(`
      [
        "ebb6c2283cd6e3f3df68f377849c516f",
        "11caa9f5abed0cccac1199b58cb05c7f",
        "532abe0d74b0fc513e56f3fbb1610b0a",
        "7dc66ac1606c6eedcce2700ecb179ec6",
        "ba7f2d3da9815dbc9081e18e418b68b4",
      ]
    `)
  })

  it('tells near texts apart', () => {
    const seen = new Set(Array.from({ length: 5000 }, (_, i) => hashText(`cell ${i}`)))
    expect(seen.size).toBe(5000)
  })
})
