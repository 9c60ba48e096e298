/**
 * Why an option can't be taken, as a key for the screens to put into their language, with the scenario's own words where
 * it has some.
 */
export interface Why {
  readonly key: WhyKey
  /** Words of the scenario: a need's reason, a condition, the label of another option or of a state. */
  readonly words: string
}

export type WhyKey = keyof typeof plain

/** The same in plain English, for logs and the command line. `{}` stands for the scenario's words. */
const plain = {
  ordered: 'Already ordered; it has not taken effect yet.',
  agreement: 'Already ordered; others have yet to agree.',
  'in-force': 'Already in force.',
  refused: 'Tried already; others did not agree.',
  point: 'Another order on this is under way: {}.',
  need: '{}',
  condition: 'This needs: {}',
  state: 'Not offered now. {}.',
  situation: 'Not offered in the present situation.',
  over: 'The time for decisions is over.',
} as const

export function why(key: WhyKey, words = ''): Why {
  return { key, words }
}

/** A reason in plain English. */
export function plainly({ key, words }: Why): string {
  return plain[key].replace('{}', () => words)
}
