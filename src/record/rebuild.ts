import type { Engine } from '../sim/index'
import type { RestoreFault } from './fault'
import { hashHours } from './log'
import { misfit } from './misfit'
import { replay } from './replay'
import type { RunRecord } from './runRecord'

export type Rebuilt =
  | { readonly ok: true; readonly record: RunRecord }
  | { readonly ok: false; readonly fault: RestoreFault }

/**
 * Computes the events and hashes of a run that came without them, as links carry it. Every hash that it does carry must
 * prove right; a run of other rules or of another version of the scenario can't be computed, and says so.
 */
export function rebuild(engine: Engine, record: RunRecord): Rebuilt {
  const hours = hashHours(engine.scenario, record)
  const hashes: { hour: number; hash: string }[] = []
  const again = replay(engine, record, {
    verify: true,
    bare: true,
    observe: (state) => {
      if (hours.has(state.hour)) hashes.push({ hour: state.hour, hash: engine.hash(state) })
    },
  })
  if (again.from === 'events') return { ok: false, fault: again.unlike }
  if (again.difference) return { ok: false, fault: misfit(again.difference) }
  return { ok: true, record: { ...record, events: again.events, hashes } }
}
