import type { Actor } from '../scenario/schema/actors'
import type { ModelT } from './signs'

/** A documented choice in words: an option by its label, or waiting while others were considered. */
export function choiceWords(
  t: ModelT,
  actor: Actor | undefined,
  { option, notTaken }: { readonly option: string | null; readonly notTaken: readonly string[] },
): string {
  const labelOf = (id: string): string => actor?.options.find((one) => one.id === id)?.label ?? id
  if (option !== null) return labelOf(option)
  return notTaken.length > 0 ? t('policies.wait', { what: notTaken.map(labelOf).join(', ') }) : t('policies.waitOnly')
}
