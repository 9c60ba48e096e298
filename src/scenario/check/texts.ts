import type { Problems } from '../problem'
import type { Mend } from '../scenario'
import { requiredTexts } from '../schema/index'
import type { Check } from './check'
import { writeText } from './mend'
import type { Package } from './package'

/** Texts that must exist are there, in the first language and then in the others. */
export const checkTexts: Check = (pack, _names, problems) => {
  const [first, ...others] = pack.manifest.languages
  const wanted = [...requiredTexts, ...pack.play.seats.map((seat) => `roles/${seat.id}`)]
  for (const name of wanted) {
    if (has(pack, first, name)) continue
    const file = `texts/${first}/${name}.md`
    problems.tell('text-missing', file, [], {}, writeText(file, `# ${titleOf(pack, name)}\n`, 'Add it with a heading'))
  }
  for (const language of others) {
    for (const name of Object.keys(pack.texts[first] ?? {})) {
      if (has(pack, language, name)) continue
      problems.tell('text-untranslated', `texts/${language}/${name}.md`, [], { language: first })
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
const activeLink = /(\]\(|\]:|<)\s{0,10}(?:javascript|vbscript|data):/i

/** Markdown is shown without its raw HTML; an author should learn that before a reader does. */
function checkMarkdown(file: string, text: string, problems: Problems): void {
  const lines = text.split('\n')
  const where = (pattern: RegExp): number => lines.findIndex((line) => pattern.test(line))
  if (text.trim() === '') problems.tell('text-blank', file, [])
  const html = where(rawHtml)
  if (html >= 0) problems.tell('text-html', file, { line: html + 1 }, {}, replaced(rawHtml, '', 'Remove the HTML'))
  const link = where(activeLink)
  if (link < 0) return
  problems.tell('link-runs-code', file, { line: link + 1 }, {}, replaced(activeLink, '$1#', 'Let it lead nowhere'))

  function replaced(pattern: RegExp, by: string, label: string): Mend {
    return writeText(file, text.replace(new RegExp(pattern.source, `${pattern.flags}g`), by), label)
  }
}

/** A heading to begin a text with: the seat's name for a role, the name of the file for others. */
function titleOf(pack: Package, name: string): string {
  const seat = pack.play.seats.find(({ id }) => name === `roles/${id}`)
  if (seat) return seat.name
  const words = name.replaceAll('-', ' ')
  return words.slice(0, 1).toUpperCase() + words.slice(1)
}
