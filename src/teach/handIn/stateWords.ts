import { limits } from '../../classroom/limits'
import { letterOf } from '../parts'
import type { Desk } from './lessonLink'

type Both = 'lostUnkept' | 'sending' | 'other' | 'otherOver' | 'doneOver' | 'early' | 'blank' | 'none'
type Key =
  | Both
  | 'lost'
  | 'done'
  | 'changed'
  | 'changedOver'
  | 'over'
  | `room${'Done' | 'Changed' | 'ChangedOver' | 'Over'}`

export interface HandInState {
  readonly desk: Pick<Desk, 'state' | 'phase' | 'nick' | 'isWaiting'>
  /** World whose run is looked back on. */
  readonly world: number
  readonly handedIn: Desk['handedIn']
  /** Whether what was handed in is what is written. */
  readonly isSame: boolean
  readonly isBlank: boolean
  /** Whether what waits to be sent outlasts the page, of a student: what a teacher's page sends for the room never does. */
  readonly isKept: boolean
}

/** Words of one line of state, with what stands in them; `when` of what was handed in is filled in by whoever shows them. */
export interface StateWords {
  readonly key: `handIn.${Key}`
  /** Letter of another world whose run it was. */
  readonly world: string
  /** How often work is taken. */
  readonly most: number
}

/** Whether the teacher, or for the room the class, has it. */
export function stateWords({ desk, world, handedIn, isSame, isBlank, isKept }: HandInState): StateWords {
  const isOpen = desk.phase === 'debrief' || desk.phase === 'exit'
  const isRoom = desk.nick === null
  const key = (): Key => {
    if (desk.isWaiting && desk.state !== 'connected') return isKept && !isRoom ? 'lost' : 'lostUnkept'
    if (desk.isWaiting) return 'sending'
    if (handedIn && handedIn.world !== world) return isOpen ? 'other' : 'otherOver'
    if (handedIn && !isOpen) return isSame ? 'doneOver' : isRoom ? 'roomChangedOver' : 'changedOver'
    if (handedIn && isSame) return isRoom ? 'roomDone' : 'done'
    if (handedIn) return isRoom ? 'roomChanged' : 'changed'
    if (desk.phase === 'ended') return isRoom ? 'roomOver' : 'over'
    if (!isOpen) return 'early'
    return isBlank ? 'blank' : 'none'
  }
  return { key: `handIn.${key()}`, world: handedIn ? letterOf(handedIn.world) : '', most: limits.handIns }
}
