import type { Draft, Edit } from '../../scenario/draft/draft'
import { applyEdits } from '../../scenario/draft/edit'

/** One step that can be taken back: what was done and what undoes it. `n` grows from step to step. */
export interface Step {
  readonly n: number
  readonly edits: readonly Edit[]
  readonly inverse: readonly Edit[]
}

/** What was done to a draft. `field` is the one that is being typed in: more typing there is the same step. */
export interface History {
  readonly past: readonly Step[]
  readonly future: readonly Step[]
  readonly field: string | null
}

export const noHistory: History = { past: [], future: [], field: null }
const mostSteps = 300

export interface Moved {
  readonly draft: Draft
  readonly history: History
  /** What was done to the draft, in this order. */
  readonly edits: readonly Edit[]
}

/**
 * Does edits as one step. `field` names the field that was typed in, where it was typing. Throws `MisplacedEdit`; draft
 * and history are then as they were.
 */
export function doEdits(draft: Draft, history: History, edits: readonly Edit[], field: string | null = null): Moved {
  const done = applyEdits(draft, edits)
  const last = history.past.at(-1)
  const goesOn = field !== null && field === history.field && last !== undefined
  const step = goesOn ? joined(last, edits, done.inverse) : { n: nextNumber(history), edits, inverse: done.inverse }
  const past = goesOn ? [...history.past.slice(0, -1), step] : [...history.past, step].slice(-mostSteps)
  return { draft: done.draft, history: { past, future: [], field }, edits }
}

/** Numbers are never given twice while their steps are kept: a step that is dropped gives way to a later number. */
function nextNumber({ past, future }: History): number {
  return Math.max(past.at(-1)?.n ?? 0, future.at(-1)?.n ?? 0) + 1
}

function joined(last: Step, edits: readonly Edit[], inverse: readonly Edit[]): Step {
  const [one] = edits
  const isOneValue = edits.length === 1 && last.edits.length === 1 && isSameValue(last.edits[0], one)
  return isOneValue
    ? { n: last.n, edits, inverse: last.inverse }
    : { n: last.n, edits: [...last.edits, ...edits], inverse: [...inverse, ...last.inverse] }
}

/** Whether the second of two edits writes over just what the first one wrote. */
function isSameValue(one: Edit, other: Edit): boolean {
  if (one.do === 'write' && other.do === 'write') return one.file === other.file
  if (one.do !== 'set' || other.do !== 'set') return false
  return one.file === other.file && one.path.join('\n') === other.path.join('\n')
}

/** Ends the typing in a field: what is typed there next is a step of its own. */
export function leaveField(history: History): History {
  return history.field === null ? history : { ...history, field: null }
}

/** Takes the last step back; null where there is none. */
export function undo(draft: Draft, { past, future }: History): Moved | null {
  const step = past.at(-1)
  if (!step) return null
  const history = { past: past.slice(0, -1), future: [...future, step], field: null }
  return { draft: applyEdits(draft, step.inverse).draft, history, edits: step.inverse }
}

/** Does again what was taken back last; null where there is nothing. */
export function redo(draft: Draft, { past, future }: History): Moved | null {
  const step = future.at(-1)
  if (!step) return null
  const history = { past: [...past, step], future: future.slice(0, -1), field: null }
  return { draft: applyEdits(draft, step.edits).draft, history, edits: step.edits }
}

/** Edits that make one draft of another: whole files, where they differ. */
export function editsBetween(from: Draft, to: Draft): readonly Edit[] {
  const gone = Object.keys(from).filter((file) => !Object.hasOwn(to, file))
  const changed = Object.keys(to).filter((file) => JSON.stringify(from[file]) !== JSON.stringify(to[file]))
  return [
    ...gone.map((file): Edit => ({ do: 'delete', file })),
    ...changed.map((file): Edit => ({ do: 'write', file, content: to[file] })),
  ]
}
