import type { Problems } from '../problem'
import { requiredTexts } from '../schema/index'
import type { Check } from './check'
import { insertAt, setTo } from './mend'
import type { Package } from './package'

/**
 * Rules of the subject that decide whether a scenario may be published, beside its words (`words.ts`) and those that block
 * (`care.ts`): made-up words are tagged (C15), lessons end in a debrief (C14), other ways in are worth something (C12),
 * alternatives are listed (C9).
 */
export const checkPublishing: Check = (pack, _names, problems) => {
  checkTags(pack, problems)
  pack.play.plans.forEach(({ minutes, debrief }, i) => {
    if (minutes === null || (debrief !== null && debrief > 0)) return
    const at = ['plans', i, 'debrief']
    problems.tell('plan-without-debrief', 'play.json', at, {}, setTo('play.json', at, 10, 'Leave 10 minutes for it'))
  })
  const { minimumAge, text } = pack.manifest.audience
  if (!text.includes(String(minimumAge))) {
    const said = `${text} For ${minimumAge} and over.`
    const at = ['audience', 'text']
    problems.tell(
      'age-unsaid',
      'scenario.json',
      at,
      { age: minimumAge },
      setTo('scenario.json', at, said, 'Say the age'),
    )
  }
  for (const [language, texts] of Object.entries(pack.texts)) {
    for (const name of requiredTexts) {
      if (!Object.hasOwn(texts, name) || texts[name].trim() === '' || hasWords(texts[name])) continue
      problems.tell('text-without-words', `texts/${language}/${name}.md`, [])
    }
    if (pack.manifest.languages.includes(language)) continue
    const at = ['languages', pack.manifest.languages.length]
    const mend = insertAt('scenario.json', at, language, `List "${language}"`)
    problems.tell('language-unlisted', 'scenario.json', ['languages'], { language }, mend)
  }
}

/** Something under the headings. */
const hasWords = (text: string): boolean => text.split('\n').some((line) => /^\s*[^#\s]/.test(line))

/** Words between quotation marks, four or more: somebody's own. */
const quote = /[“"]((?:[^”"\s]+\s+){3,}[^”"\s]+)[”"]/

function checkTags(pack: Package, problems: Problems): void {
  pack.reports.reports.forEach(({ sources, invented, event }, i) => {
    if (sources.length > 0 || invented || event !== undefined) return
    const mend = setTo('reports.json', ['reports', i, 'invented'], true, 'Tag it "invented"')
    problems.tell('report-untagged', 'reports.json', ['reports', i], {}, mend)
  })
  for (const { file, item } of pack.actors) {
    item.options.forEach((option, i) => {
      if (option.sources.length > 0 || option.invented || (option.documented?.sources.length ?? 0) > 0) return
      const words = quote.exec(`${option.text} ${option.afterwards ?? ''}`)?.[1]
      if (words === undefined) return
      const mend = setTo(file, ['options', i, 'invented'], true, 'Tag it "invented"')
      problems.tell('quote-without-source', file, ['options', i, 'text'], { words: words.slice(0, 80) }, mend)
    })
  }
}

/** What readers of the debrief are owed: an alternative to what happened (C9), and what followed each decision (C10). */
export const checkDebrief: Check = (pack, _names, problems) => {
  const isAlternative = ({ change, sign }: Package['levers']['levers'][number]): boolean =>
    sign !== 'same' && change.length > 0 && change.every((one) => !('effect' in one))
  if (!pack.levers.levers.some(isAlternative)) problems.tell('no-alternatives', 'levers.json', ['levers'])
  const told = new Set(pack.record.outcomes.flatMap(({ about }) => about))
  for (const { file, item } of pack.actors) {
    item.options.forEach((option, i) => {
      if (!option.documented?.chosen || option.afterwards !== undefined || told.has(option.id)) return
      problems.tell('decision-without-aftermath', file, ['options', i])
    })
  }
}
