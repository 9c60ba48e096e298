import { type Draft, valueAt } from '../../scenario/draft/draft'
import { fieldWords, objectWords } from '../../scenario/fields/index'
import { isObject } from '../../scenario/shape/empty'
import { keptNames } from '../forms/names'
import { entryName } from '../forms/words'
import { conditionTexts } from './events'

/** A condition beside what it is asked for, in the words of its author; null where there is none. */
type If = string | null

/** One decision of an actor, as far as the draft can be read. */
export interface DecisionRow {
  readonly index: number
  readonly name: string
  readonly phase: 'play' | 'epilogue' | 'model' | null
  readonly needs: readonly string[]
  /** Hours from the order to its effect; null where none can be read. */
  readonly delay: { readonly hours: number; readonly low: number; readonly high: number } | null
  readonly agreeHours: number | null
  readonly parties: readonly { readonly name: string; readonly share: number; readonly if: If }[]
  /** `Send a unit`, with its fields as `Water crew, Old town`. */
  readonly effects: readonly { readonly label: string; readonly fields: string }[]
  readonly weights: readonly { readonly interest: string; readonly weight: number; readonly if: If }[]
}

type Entry = Readonly<Record<string, unknown>>

const entriesOf = (value: unknown): readonly Entry[] => (Array.isArray(value) ? value.filter(isObject) : [])
const number = (value: unknown): number => (typeof value === 'number' ? value : 0)

/** Every decision of an actor's file. */
export function decisionRows(draft: Draft, file: string): readonly DecisionRow[] {
  const options = valueAt(draft, file, ['options'])
  if (!Array.isArray(options)) return []
  const texts = conditionTexts(draft)
  const condition = (id: unknown): If => (typeof id === 'string' && id !== '' ? (texts.get(id) ?? id) : null)
  const interests = new Map(entriesOf(valueAt(draft, file, ['interests'])).map((one) => [one.id, entryName(one, 60)]))
  return options.flatMap((option: unknown, index): DecisionRow[] => {
    if (!isObject(option)) return []
    const { phase, bites, agreement } = option
    const hasDelay = isObject(bites) && typeof bites.hours === 'number'
    return [
      {
        index,
        name: entryName({ label: option.label, id: option.id }),
        phase: phase === 'play' || phase === 'epilogue' || phase === 'model' ? phase : null,
        needs: entriesOf(option.needs).flatMap((need) => condition(need.condition) ?? []),
        delay: hasDelay ? { hours: number(bites.hours), low: number(bites.low), high: number(bites.high) } : null,
        agreeHours: isObject(agreement) ? number(agreement.hours) : null,
        parties: entriesOf(isObject(agreement) ? agreement.parties : null).map((party) => ({
          name: entryName(party),
          share: number(party.probability),
          if: condition(party.if),
        })),
        effects: entriesOf(option.effects).map((effect) => effectText(draft, file, effect)),
        weights: entriesOf(option.appeal).map((pull) => ({
          interest: interests.get(pull.interest) ?? String(pull.interest ?? ''),
          weight: number(pull.weight),
          if: condition(pull.when),
        })),
      },
    ]
  })
}

function effectText(draft: Draft, file: string, effect: Entry): { label: string; fields: string } {
  const name = `effect.${String(effect.do)}`
  const fields = Object.entries(effect).flatMap(([key, value]) => {
    const words = key === 'do' ? null : fieldWords(name, key)
    if (!words) return []
    if (typeof value === 'boolean') return value ? [words.label.toLowerCase()] : []
    if (words.names) {
      const named = keptNames(draft, words.names, file, []).find(({ id }) => id === value)
      return [named?.label ?? String(value)]
    }
    const choice = typeof value === 'string' ? words.choices?.[value] : undefined
    if (choice !== undefined) return [choice.split(':')[0].toLowerCase()]
    if (typeof value !== 'number') return [String(value)]
    return [
      [words.label.toLowerCase(), value, words.unit?.match(/^[a-z-]+$/)?.[0]]
        .filter((part) => part !== undefined)
        .join(' '),
    ]
  })
  return { label: objectWords(name)?.label ?? String(effect.do ?? ''), fields: fields.join(', ') }
}
