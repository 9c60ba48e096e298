import { hiddenFacts } from '../../check/offered'
import { type FactName, factTypes, type KeySpace } from '../../conditions/facts'
import { parameterText } from '../../parameters'
import { exampleOf } from '../examples/index'
import {
  effectWords,
  type FieldWords,
  factWords,
  fieldWords,
  grounds,
  isGroundsField,
  objectSchemas,
  objectWords,
  reportFigureWords,
} from '../index'
import { rootName, writtenByProgram } from '../names'
import { otherTextWords, requiredTextWords } from '../words/texts'
import { helpWithUnit } from '../words/words'
import { anchor, jsonBlock, plain, table } from './markdown'
import { effectsPage, factsPage, type Page, pageOf, pages } from './pages'
import { defaultText, type LinkTo, valueText } from './values'

const made = 'Made from the schema and its words by `npm run -s sim -- reference`; do not edit.'
const groundsHeading = grounds.label

/** The reference of everything that an author writes, in Markdown, by file name: one page a file, and an index. */
export function publishReference(): Record<string, string> {
  const written: Record<string, string> = { 'README.md': indexPage() }
  for (const page of pages) written[`${page.name}.md`] = filePage(page)
  written[`${effectsPage}.md`] = effectPage()
  written[`${factsPage}.md`] = factPage()
  return written
}

const paper = (parts: readonly string[]): string => `${parts.join('\n\n')}\n`
const fileTitle = (name: string): string => (name === 'actor' ? 'actors/<id>.json' : `${name}.json`)
const labelOf = (object: string): string => objectWords(object)?.label ?? object

/** Links from one page to where an object is told of; effects as a whole are a page. */
function linksFrom(page: string): LinkTo {
  return (object) => {
    const there = pageOf(object)
    const place = object === 'effect' ? '' : `#${anchor(labelOf(object))}`
    return there === page ? place : `${there}.md${place}`
  }
}

function indexPage(): string {
  const files = pages.map(({ name }) => [
    `[\`${fileTitle(name)}\`](${name}.md)`,
    labelOf(name),
    objectWords(name)?.help ?? '',
  ])
  const byProgram = [...writtenByProgram].map((file) => [`\`${file}\``, objectWords(rootName(file))?.help ?? ''])
  const texts = [
    ...Object.entries(requiredTextWords).map(([name, help]) => [`\`${name}\``, `${help} Needed.`]),
    ...Object.entries(otherTextWords).map(([name, help]) => [`\`${name}\``, help]),
  ]
  return paper([
    '# Reference: every file, field, condition and effect',
    made,
    'A scenario is a folder, or a .zip of one, with these files. How to write one is told in [authoring](../authoring.md).',
    table(['file', 'holds', 'what it is'], files),
    `- [Effects](${effectsPage}.md): what a decision may do\n- [Facts](${factsPage}.md): what a condition may read`,
    '## Texts',
    'Texts in Markdown stand in `texts/<language>/<name>.md`. Raw HTML is shown as plain text.',
    table(['name', 'what it is'], texts),
    '## Files that the program writes',
    table(['file', 'what it is'], byProgram),
    `## ${groundsHeading}`,
    grounds.help,
    table(
      ['field', 'label', 'what it does'],
      Object.entries(grounds.fields).map(([key, { label, help }]) => [`\`${key}\``, label, help]),
    ),
    '## In every file',
    'Hours count from the clock’s start; hour 0 is the first. Ids are small letters, digits, `-`, `_` and `.`, at most 80 characters. A file is strict JSON: no comments, and no field that stands in no table here.',
  ])
}

function filePage(page: Page): string {
  const [root, ...others] = page.objects
  const sections = others.flatMap((name) => [`## ${labelOf(name)}`, ...objectSection(name, page.name)])
  return paper([
    `# \`${fileTitle(page.name)}\``,
    `[Reference](README.md) · ${made}`,
    ...objectSection(root, page.name, false),
    ...sections,
    ...extraSections(page.name),
  ])
}

/** What an object is, its fields and an example. */
function objectSection(name: string, page: string, withExample = true): string[] {
  const words = objectWords(name)
  const example = withExample ? exampleOf(name) : undefined
  return [
    plain(words?.help ?? ''),
    fieldTable(name, linksFrom(page)),
    ...(example === undefined ? [] : [jsonBlock(example)]),
  ]
}

function fieldTable(name: string, linkTo: LinkTo): string {
  const shape = Object.entries(objectSchemas.get(name)?.shape ?? {})
  const rows = shape
    .filter(([key]) => !isGroundsField(name, key))
    .map(([key, schema]) => {
      const words = fieldWords(name, key)
      return [`\`${key}\``, words?.label ?? '', valueText(schema, words, linkTo), defaultText(schema), helpText(words)]
    })
  if (rows.length < shape.length)
    rows.push([
      '`sources` …',
      `[${groundsHeading}](README.md#${anchor(groundsHeading)})`,
      '',
      '',
      'A source, an assumption or invented.',
    ])
  return table(['field', 'label', 'value', 'default', 'what it does'], rows)
}

function helpText(words: FieldWords | null): string {
  if (!words) return ''
  const choices = Object.entries(words.choices ?? {}).map(([value, label]) => `\`${value}\` ${label}`)
  return `${plain(helpWithUnit(words))}${choices.length > 0 ? ` Values: ${choices.join('; ')}.` : ''}`
}

function extraSections(page: string): string[] {
  if (page === 'reports') {
    const rows = Object.entries(reportFigureWords).map(([name, { label, help }]) => [`\`{${name}}\``, label, help])
    return [
      '## Figures of the run',
      'Title and text of a report may hold these in braces. They are fixed when the report is written; estimates are rounded as people round them.',
      table(['in the text', 'label', 'what it is'], rows),
    ]
  }
  if (page === 'model') {
    const rows = Object.entries(parameterText).map(([name, text]) => [`\`${name}\``, text])
    return [
      '## The parameters',
      'The list is closed, and every one of them must be given.',
      table(['id', 'what it is'], rows),
    ]
  }
  return []
}

function effectPage(): string {
  const linkTo = linksFrom(effectsPage)
  const sections = Object.entries(effectWords).flatMap(([verb, { label, does, nothing, example }]) => [
    `## ${label}`,
    `\`${verb}\`: ${does}`,
    `*Changes nothing:* ${nothing}`,
    fieldTable(`effect.${verb}`, linkTo),
    jsonBlock(example),
  ])
  return paper([
    '# Effects: what a decision may do',
    `[Reference](README.md) · ${made}`,
    'The list is closed. A scenario that names another verb is refused, with the path of the fault. No verb attacks, expels or targets people (rule C3). Wherever an area is asked for, the id of a place will do. Effects stand in options of [actors](actor.md), in [background events](forces.md) and in [levers](levers.md).',
    table(
      ['effect', 'label'],
      Object.entries(effectWords).map(([verb, { label }]) => [`[\`${verb}\`](#${anchor(label)})`, label]),
    ),
    ...sections,
  ])
}

const keyWords: Readonly<Record<KeySpace, string>> = {
  region: 'region of a chart, `actor.region`',
  option: 'option',
  side: 'side of the border',
  area: 'area or place',
  audience: 'audience',
}

function factPage(): string {
  const rows = (Object.keys(factTypes) as FactName[]).map((name) => {
    const type = factTypes[name]
    const { help, unit, example } = factWords[name]
    const values = (type.is === 'map' ? type.values : type.is) === 'double' ? 'number' : 'text'
    const key = type.is === 'map' ? keyWords[type.keys] : ''
    return [`\`${name}\``, help, values, unit, key, hiddenFacts.has(name) ? 'no' : 'yes', `\`${example}\``]
  })
  return paper([
    '# Facts: what a condition may read',
    `[Reference](README.md) · ${made}`,
    'A [condition](conditions.md) compares facts of the run. It is written in a small part of the Common Expression Language (CEL): `==`, `!=`, `<`, `<=`, `>`, `>=`, `+`, `-`, `*`, `/`, `&&` (and), `||` (or), `!` (not), `in`, `? :`, and round brackets. There are no functions. It has at most 500 characters; split a longer one into several.',
    'A fact with a key is read as `danger["tarvel-east"]`, or, where the key is a plain word, as `danger.tarvel`. The key must stand in quotes and name something of the scenario. An entry that is not there yet is unknown, and a condition that hangs on it does not hold: ask first with `in`. Texts stand in double quotes.',
    '**Public** facts may be read by needs, by guards of decisions and by dates ahead, since a seat sees at once whether they hold. All facts may be read by the conditions of reports, channels, background events, agreements and appeals. In an appeal, danger, incidents, agreements and counts of people are what the seat was told.',
    table(['fact', 'what it is', 'type', 'unit', 'key', 'public', 'example'], rows),
  ])
}
