import type { Problems } from '../problem'
import type { Check } from './check'
import { type Package, partsOf } from './package'
import type { SentenceCode } from './sentences/index'

interface Rule {
  readonly code: SentenceCode
  readonly pattern: RegExp
  /** Words in the same sentence that make it right: a denial, a finding, somebody who says so. */
  readonly unless?: RegExp
}

const attributed =
  /\b(?:not|no|neither|nor|never|without|whether|if|allege\w*|claim\w*|call\w*|accus\w*|said|says|say|term\w*|denie\w*|disput\w*|reject\w*|amount\w*|would|could|found|find\w*|conclu\w*|warn\w*|fear\w*|prevent\w*|convention|rapporteur|adviser|advisor|tribunal|court|charge\w*|describ\w*|spoke|speak\w*|appeal\w*|report\w*|argu\w*|speaks?|wrote|writes?|held)\b/i

/** Words that a rule of the subject forbids, or that need somebody who says them. Told once for each text. */
const rules: readonly Rule[] = [
  {
    code: 'score-words',
    pattern:
      /\b(?:leader-?board|high score|(?:your|final|total) score|game over|you(?:'ve|’ve| have)? (?:won|lost the game)|victory points?)\b/i,
    unless: /\bno (?:score|leaderboard)\b|\bthere is no\b/i,
  },
  {
    code: 'legal-words',
    pattern: /\b(?:genocid(?:e|al)|war crimes?|crimes? against humanity|ethnic cleansing)\b/i,
    unless: attributed,
  },
  {
    code: 'inevitable-words',
    pattern:
      /\b(?:(?:was|were) (?:inevitable|unavoidable|bound to happen)|could easily have been (?:prevented|avoided|stopped))\b/i,
    unless: /\b(?:not|nothing|neither|nor|no)\b/i,
  },
  {
    code: 'feeling-question',
    pattern:
      /\b(?:how (?:did|does|do|would|must) (?:it|that|this|you|they|she|he|the victims?|victims) (?:have )?(?:feel|felt)|imagine (?:that )?(?:you are|being) (?:a |the )?(?:victim|survivor|refugee)|put yourself in the place of (?:a |the )?(?:victim|survivor))/i,
    unless: /\b(?:never|not|nobody)\b/i,
  },
  {
    code: 'personal-question',
    pattern:
      /\b(?:what is your (?:ethnicity|ethnic (?:group|origin)|nationality|religion|e-?mail)|your own (?:ethnicity|ethnic (?:group|origin)|nationality|religion)|enter your e-?mail|which (?:community|ethnic group|nationality|religion) (?:are|do) you (?:belong|from|part))/i,
    unless: /\b(?:never|not|nobody|no one)\b/i,
  },
  {
    code: 'counterfactual-words',
    pattern:
      /\bwould (?:certainly |surely |definitely )?have (?:saved|prevented|avoided|survived|been (?:saved|prevented|avoided|spared))\b/i,
    unless: /\b(?:not|whether|never|nobody|said|says|claim\w*|argu\w*|believ\w*|model)\b/i,
  },
]
/** Cheap first look: most texts hold none of this. */
const any = new RegExp(rules.map(({ pattern }) => pattern.source).join('|'), 'i')

interface Found {
  readonly code: SentenceCode
  readonly path: readonly PropertyKey[]
  readonly words: string
}

/** What was found in a part before, while the part is the same object. */
const known = new WeakMap<object, readonly Found[]>()

/** Rules of the subject that words can break. Sources of the record are quoted as they are, and passed over. */
export const checkWords: Check = (pack, _names, problems) => {
  for (const { file, value } of [...partsOf(pack), ...conditionTexts(pack)]) {
    if (typeof value !== 'object' || value === null) continue
    let found = known.get(value)
    if (!found) {
      found = foundIn(value)
      known.set(value, found)
    }
    for (const { code, path, words } of found) problems.tell(code, file, path, { words })
  }
  for (const [language, texts] of Object.entries(pack.texts)) {
    for (const [name, text] of Object.entries(texts)) checkText(`texts/${language}/${name}.md`, text, problems)
  }
}

function conditionTexts(pack: Package): { file: string; value: unknown }[] {
  return [{ file: 'conditions.json', value: pack.conditions }]
}

function checkText(file: string, text: string, problems: Problems): void {
  if (!any.test(text)) return
  text.split('\n').forEach((line, index) => {
    for (const { code, words } of judge(line)) problems.tell(code, file, { line: index + 1 }, { words })
  })
}

function foundIn(value: object): Found[] {
  const found: Found[] = []
  const visit = (item: unknown, path: readonly PropertyKey[]): void => {
    if (typeof item === 'string') {
      if (!any.test(item)) return
      for (const one of judge(item)) found.push({ ...one, path })
    } else if (typeof item === 'object' && item !== null) {
      for (const [key, inner] of Object.entries(item)) {
        if (path.length === 0 && key === 'sources') continue
        visit(inner, [...path, Array.isArray(item) ? Number(key) : key])
      }
    }
  }
  visit(value, [])
  return found
}

/** The rules that a text breaks, each once, sentence by sentence. */
function judge(text: string): { readonly code: SentenceCode; readonly words: string }[] {
  const sentences = text.split(/(?<=[.!?])\s+/)
  return rules.flatMap(({ code, pattern, unless }) => {
    for (const sentence of sentences) {
      const words = pattern.exec(sentence)?.[0]
      if (words !== undefined && !unless?.test(sentence)) return [{ code, words }]
    }
    return []
  })
}
