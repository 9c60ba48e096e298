import type { Scenario } from '../../scenario/scenario'
import type { Changes } from './Assumptions'
import { offered } from './assumptions'

/** The switches of what ends violence, at which the accounts differ. */
const switches = offered.flatMap(({ names }) => names.filter((name) => name.startsWith('endBy')))

/** Whether an account has nothing left that ends violence once the reader's changes are made; what it holds, it keeps. */
export function endsNothing({ model }: Scenario, structure: string | null, changes: Changes): boolean {
  const held: Readonly<Record<string, number>> = model.structures.find(({ id }) => id === structure)?.hold ?? {}
  return switches.every(
    (name) => (held[name] ?? changes[name] ?? model.parameters.find(({ id }) => id === name)?.value) === 0,
  )
}
