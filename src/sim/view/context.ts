import type { Seat } from '../../scenario/schema/play'
import type { Known } from '../knowledge/known'
import type { State } from '../state'
import type { World } from '../world'

/** What a part of a view is built from. Nothing that a seat was not told may be read from `state` but its own. */
export interface ViewContext {
  readonly world: World
  readonly state: State
  readonly seat: Seat
  readonly known: Known
}
