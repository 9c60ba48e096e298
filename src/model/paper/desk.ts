import type { Scenario } from '../../scenario/scenario'
import type { Format } from '../../ui/format'
import type { Language } from '../../ui/i18n/resources'
import type { Translate } from '../../ui/i18n/translation'

/** What the parts of the paper are written with. */
export interface PaperWords {
  readonly t: Translate<['model', 'mechanisms', 'common']>
  readonly tCommon: Translate<'common'>
  readonly language: Language
}

export interface Desk extends PaperWords {
  readonly scenario: Scenario
  readonly format: Format
  figure(value: number): string
}

const begin = '<!-- figures -->'
const end = '<!-- /figures -->'

/** Parts that rest on fits and reports, between the marks of figures. */
export const figures = (parts: readonly string[]): string => [begin, ...parts, end].join('\n\n')

/** The paper without what rests on fits and reports. */
export function withoutFigures(paper: string): string {
  return paper.replace(/<!-- figures -->[\s\S]*?<!-- \/figures -->/g, begin)
}

const cell = (text: string): string => text.replaceAll('|', '\\|').replaceAll(/\s+/g, ' ')

export const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map(() => '---'), ...rows].map((row) => `| ${row.map(cell).join(' | ')} |`).join('\n')
