import type { Problems } from '../problem'
import { requiredTexts } from '../schema/index'
import type { Check } from './check'
import type { Package } from './package'

/** Texts that must exist are there, in the first language and then in the others. */
export const checkTexts: Check = (pack, _names, problems) => {
  const [first, ...others] = pack.manifest.languages
  const wanted = [...requiredTexts, ...pack.play.seats.map((seat) => `roles/${seat.id}`)]
  for (const name of wanted) {
    if (has(pack, first, name)) continue
    problems.blocks(
      `texts/${first}/${name}.md`,
      '',
      'This text is missing. Write it; it is shown to everyone who plays.',
    )
  }
  for (const language of others) {
    for (const name of Object.keys(pack.texts[first] ?? {})) {
      if (has(pack, language, name)) continue
      problems.warns(`texts/${language}/${name}.md`, '', `Not translated yet; the text in "${first}" is shown instead.`)
    }
  }
  for (const [language, texts] of Object.entries(pack.texts)) {
    for (const [name, text] of Object.entries(texts)) checkMarkdown(`texts/${language}/${name}.md`, text, problems)
  }
}

function has(pack: Package, language: string, name: string): boolean {
  return Object.hasOwn(pack.texts, language) && Object.hasOwn(pack.texts[language], name)
}

const rawHtml = /<\/?[a-zA-Z][^>\n]{0,200}>|<!--/
const activeLink = /(?:\]\(|\]:|<)\s{0,10}(?:javascript|vbscript|data):/i

/** Markdown is shown without its raw HTML; an author should learn that before a reader does. */
function checkMarkdown(file: string, text: string, problems: Problems): void {
  const lines = text.split('\n')
  const where = (pattern: RegExp): number => lines.findIndex((line) => pattern.test(line))
  if (text.trim() === '') problems.warns(file, '', 'The text is empty.')
  const html = where(rawHtml)
  if (html >= 0) problems.warns(file, `line ${html + 1}`, 'Raw HTML is shown as plain text. Use Markdown instead.')
  const link = where(activeLink)
  if (link >= 0) problems.blocks(file, `line ${link + 1}`, 'A link may lead to a page or a place in the text only.')
}
