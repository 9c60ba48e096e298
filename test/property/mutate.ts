/** A small seeded generator for tests: the same seed gives the same mutations everywhere. */
export function seeded(seed: number): (below: number) => number {
  let state = (seed * 2_654_435_761 + 1) >>> 0
  return (below) => {
    state = (Math.imul(state ^ (state >>> 15), 0x2c1b3c6d) + 0x9e3779b9) >>> 0
    return Math.floor((state / 4_294_967_296) * below)
  }
}

export type Pick = ReturnType<typeof seeded>
type Path = (string | number)[]
type Holder = Record<string | number, unknown>

export const script =
  '<script>globalThis.pwned = 1</script><img src=x onerror="globalThis.pwned=1">{{globalThis.pwned=1}}'

const wrongs: readonly unknown[] = [
  null,
  [],
  {},
  true,
  'x',
  '',
  12,
  -1,
  0.5,
  [null],
  { a: {} },
  [[[]]],
  '0',
  ['x', 'x'],
]
const huge: readonly number[] = [1e308, -1e308, 9_007_199_254_740_991, -9_007_199_254_740_991, 2 ** 31, 1e-320]

/** Every path of a value, containers included, the root left out. */
export function pathsOf(value: unknown, accept: (value: unknown) => boolean = () => true, path: Path = []): Path[] {
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, item]) => {
    const at = [...path, Array.isArray(value) ? Number(key) : key]
    return [...(accept(item) ? [at] : []), ...pathsOf(item, accept, at)]
  })
}

function holderOf(value: unknown, path: Path): Holder {
  return path.slice(0, -1).reduce((at, key) => at[key] as Holder, value as Holder)
}

function change(text: string, pick: Pick, accept: (value: unknown) => boolean, to: (old: unknown) => unknown): string {
  const value: unknown = JSON.parse(text)
  const paths = pathsOf(value, accept)
  if (paths.length === 0) return text
  const path = paths[pick(paths.length)]
  const holder = holderOf(value, path)
  const last = path[path.length - 1]
  holder[last] = to(holder[last])
  return JSON.stringify(value)
}

const one = <T>(list: readonly T[], pick: Pick): T => list[pick(list.length)]
const isNumber = (value: unknown): boolean => typeof value === 'number'
const isText = (value: unknown): boolean => typeof value === 'string'
const isList = (value: unknown): boolean => Array.isArray(value) && value.length > 0
const mark = '"@mark@"'

/** Puts something that JSON.stringify would not write in the place of a value. */
function raw(text: string, pick: Pick, accept: (value: unknown) => boolean, content: string): string {
  return change(text, pick, accept, () => '@mark@').replace(mark, content)
}

/** Ways in which the text of a JSON file can be broken or hostile. */
export const mutations: Readonly<Record<string, (text: string, pick: Pick) => string>> = {
  truncated: (text, pick) => text.slice(0, pick(text.length)),
  'one character changed': (text, pick) => {
    const at = pick(text.length)
    return text.slice(0, at) + one(['"', '{', ']', ',', ':', '\\', '\u0000', 'é', '9'], pick) + text.slice(at + 1)
  },
  'wrong type': (text, pick) =>
    change(
      text,
      pick,
      () => true,
      () => one(wrongs, pick),
    ),
  'huge number': (text, pick) => change(text, pick, isNumber, () => one(huge, pick)),
  'no finite number': (text, pick) =>
    raw(text, pick, isNumber, one(['NaN', 'Infinity', '-Infinity', '1e999', '-1e999'], pick)),
  'deep nesting': (text, pick) => {
    const depth = 20_000
    const [from, to] = one(
      [
        ['[', ']'],
        ['{"a":', '}'],
        ['{"states":{"a":', '}}'],
      ] as const,
      pick,
    )
    const value = pick(2) === 0 ? '1' : '{}'
    return raw(text, pick, () => true, from.repeat(depth) + value + to.repeat(depth))
  },
  'moderate nesting': (text, pick) =>
    raw(text, pick, () => true, `${'{"states":{"a":'.repeat(12)}{}${'}}'.repeat(12)}`),
  'prototype key': (text, pick) => {
    const name = one(['__proto__', 'constructor', 'prototype', '\\u005f_proto__'], pick)
    return raw(text, pick, () => true, `{"${name}": {"polluted": true, "prototype": {"polluted": true}}}`)
  },
  'prototype name as text': (text, pick) =>
    change(text, pick, isText, () => one(['__proto__', 'constructor', 'toString'], pick)),
  'script in a text': (text, pick) => change(text, pick, isText, () => script),
  'script in every text': (text) => {
    const value: unknown = JSON.parse(text)
    for (const path of pathsOf(value, isText)) {
      const last = path[path.length - 1]
      if (
        /^(?:name|label|text|title|subtitle|summary|why|help|words|note|reason|statusText|contentNote|otherwise)$/.test(
          String(last),
        )
      ) {
        holderOf(value, path)[last] = script
      }
    }
    return JSON.stringify(value)
  },
  'very long text': (text, pick) => change(text, pick, isText, () => 'a'.repeat(400_000)),
  'missing value': (text, pick) => {
    const value: unknown = JSON.parse(text)
    const paths = pathsOf(value)
    const path = paths[pick(paths.length)]
    const holder = holderOf(value, path)
    if (Array.isArray(holder)) holder.splice(Number(path[path.length - 1]), 1)
    else delete holder[path[path.length - 1]]
    return JSON.stringify(value)
  },
  'entry twice': (text, pick) => change(text, pick, isList, (list) => [...(list as unknown[]), (list as unknown[])[0]]),
  'many entries': (text, pick) =>
    change(text, pick, isList, (list) => Array.from({ length: 3000 }, () => (list as unknown[])[0])),
  'no entries': (text, pick) => change(text, pick, isList, () => []),
  'further name': (text, pick) =>
    change(
      text,
      pick,
      (value) => typeof value === 'object' && value !== null && !Array.isArray(value),
      (object) => ({
        ...(object as object),
        [one(['score', 'points', 'winner', '$ref', 'toJSON'], pick)]: one(wrongs, pick),
      }),
    ),
  'not JSON at all': (_text, pick) =>
    one(['', '\u0000\u0001', '<html></html>', 'null', '[]', '"x"', '{}', '123', 'PK\u0003\u0004'], pick),
}
