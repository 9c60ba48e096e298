import type { Severity } from '../../scenario'

/** A sentence of the check, in English. `{{name}}` stands for a value of the problem; `rule` names a rule of the subject. */
export interface Sentence {
  readonly severity: Severity
  readonly text: string
  readonly rule?: string
}

export type Sentences = Readonly<Record<string, Sentence>>

/** Texts that share one weight. */
export function all<K extends string>(
  severity: Severity,
  texts: Readonly<Record<K, string>>,
  rule?: string,
): Readonly<Record<K, Sentence>> {
  const entries = Object.entries<string>(texts).map(([code, text]) => [
    code,
    rule === undefined ? { severity, text } : { severity, text, rule },
  ])
  return Object.fromEntries(entries) as Record<K, Sentence>
}
