import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { root, sourcesUnder } from './sources'

/**
 * `src/` knows nothing of any case: no place, person, people or actor of a scenario is named in it. The words are
 * taken from the scenarios themselves, so that a new scenario is covered when it arrives.
 */
interface Named {
  readonly id: string
  readonly name: string
}

/** Words that scenarios use and that mean something in general as well, and names of interface languages. */
const general = new Set([
  'interim_government',
  'civil_society',
  'civilians',
  'government',
  'interim',
  'civil',
  'society',
  'north',
  'south',
  'abroad',
  'other',
  'border',
  'centre',
  'full',
  'russian',
  'kyrgyz',
  'uzbek',
  'english',
])

function namesOf(scenario: string): string[] {
  const folder = join(root, 'scenarios', scenario)
  const read = (file: string): unknown => JSON.parse(readFileSync(join(folder, file), 'utf8'))
  const space = read('space.json') as Record<'places' | 'communities' | 'provinces', Named[]>
  const actors = readdirSync(join(folder, 'actors')).map(
    (file) => read(`actors/${file}`) as Named & { options: Named[] },
  )
  const ids = [
    ...space.places,
    ...space.provinces,
    ...space.communities,
    ...actors,
    ...actors.flatMap((actor) => actor.options),
  ].map((item) => item.id)
  const words = [...space.places, ...space.communities, ...actors]
    .flatMap((item) => item.name.split(/[^\p{L}'-]+/u))
    .filter((word) => word.length > 3 && /^\p{Lu}/u.test(word))
  return [...new Set([...ids, ...words].map((word) => word.toLowerCase()))].filter((word) => word.length > 2)
}

/** Family names of people in the record who may not appear either. */
const people = [
  'otunbayeva',
  'bakiyev',
  'medvedev',
  'karimov',
  'putin',
  'batyrov',
  'bordyuzha',
  'isakov',
  'beknazarov',
  'kiljunen',
  'myrzakmatov',
  'osh',
  'kyrgyzstan',
  'kyrgyz',
  'uzbekistan',
  'uzbek',
  'russia',
  'csto',
  'fergana',
  'moscow',
  'bishkek',
  'tashkent',
  'kant',
  'andijan',
  'unhcr',
  'mahalla',
]

/** Names of interface languages are the one exception, and only where languages are listed. */
const languageFiles = /^src\/ui\/i18n\/languages\.ts$/

const geographic = new Set(
  readdirSync(join(root, 'scenarios'))
    .filter((name) => !name.startsWith('.'))
    .flatMap(namesOf),
)

/** Common words that happen to be part of a name ("Interim government of …") are no names. */
const common =
  /^(of|and|the|for|area|areas|district|districts|town|camp|camps|other|crossing|sector|republic|federation|organization|collective|security|treaty|communities|seat|city|centre|quarters|province|beside|side|local|mediators|coordination|humanitarian|elders|councils|road|bridge|plant|border|airbase|base)$/

test('no name of a case appears in src/', () => {
  const names = [...new Set([...geographic, ...people])].filter(
    (name) => !(general.has(name) && !people.includes(name)) && !common.test(name),
  )
  const patterns = names.map(
    (name) => [name, new RegExp(`(?<![\\p{L}\\d])${name.replaceAll('.', '\\.')}(?![\\p{L}\\d])`, 'iu')] as const,
  )
  const found = sourcesUnder('src')
    .filter((source) => !languageFiles.test(source.path))
    .flatMap((source) =>
      patterns.filter(([, pattern]) => pattern.test(source.text)).map(([name]) => `${source.path} names ${name}`),
    )
  expect(names.length).toBeGreaterThan(60)
  expect(found).toEqual([])
})
