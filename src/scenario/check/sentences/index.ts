import { actorSentences } from './actors'
import { careSentences } from './care'
import { deepSentences } from './deep'
import { fileSentences } from './files'
import { mapSentences } from './map'
import { nameSentences } from './names'
import { playSentences } from './play'
import type { Sentence, Sentences } from './sentence'
import { spaceSentences } from './space'

/** Everything the check of a scenario can say, by its code. Codes are stable: files and translations name them. */
export const sentences = {
  ...fileSentences,
  ...nameSentences,
  ...spaceSentences,
  ...mapSentences,
  ...actorSentences,
  ...playSentences,
  ...careSentences,
  ...mapSentences,
} as const satisfies Sentences

export type SentenceCode = keyof typeof sentences
export type DeepCode = keyof typeof deepSentences
/** Code of a problem: of a scenario's sentences, or of a case of displacement, which has words of its own. */
export type ProblemCode = SentenceCode | DeepCode | 'displacement'

/** The sentence of a code, of the check itself or of what runs tell. */
export function sentenceOf(code: SentenceCode | DeepCode): Sentence {
  return code in deepSentences ? deepSentences[code as DeepCode] : sentences[code as SentenceCode]
}
