import { expect, test } from 'vitest'
import { codeOnly, roomOf, sourcesUnder } from './sources'

/** Whatever could give another result in another engine, at another hour or on another machine. */
const banned: readonly (readonly [RegExp, string])[] = [
  [
    /\bMath\.(?!abs\b|floor\b|ceil\b|round\b|trunc\b|sqrt\b|min\b|max\b|imul\b|sign\b|fround\b|clz32\b)\w+/g,
    'a Math function whose last bit engines disagree on',
  ],
  [/\bMath\.random\b/g, 'Math.random'],
  [/\*\*/g, 'the power operator'],
  [/\bnew Date\b|\bDate\.(now|parse|UTC)\b/g, 'Date'],
  [/\b(setTimeout|setInterval|requestAnimationFrame|queueMicrotask)\b/g, 'a timer'],
  [/\bperformance\b/g, 'performance'],
  [/\.(toLocale\w+|localeCompare)\b|\bIntl\b/g, 'something that depends on the locale'],
  [/\.toFixed\b|\.toPrecision\b/g, 'rounding by text'],
  [/\bcrypto\b/g, 'crypto'],
]

const core = sourcesUnder('src').filter((source) => ['scenario', 'sim', 'record'].includes(roomOf(source.path) ?? ''))

test('scenario, sim and record use nothing that engines disagree on', () => {
  const found = core.flatMap((source) => {
    const code = codeOnly(source)
    return banned.flatMap(([pattern, name]) =>
      [...code.matchAll(pattern)].map(
        (match) => `${source.path}:${code.slice(0, match.index).split('\n').length} uses ${name} (${match[0]})`,
      ),
    )
  })
  expect(found).toEqual([])
})

test('the simulation never reads the label of a population cell (rule C6)', () => {
  const found = core
    .filter((source) => roomOf(source.path) === 'sim')
    .filter((source) => /cells\[[^\]]+\]\.label|cell\.label|\bcommunit(y|ies)\b/.test(codeOnly(source)))
    .map((source) => source.path)
  expect(found).toEqual([])
})
