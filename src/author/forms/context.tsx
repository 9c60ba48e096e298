import { createContext, useCallback, useContext, useSyncExternalStore } from 'react'
import { type DataPath, type Edit, valueAt } from '../../scenario/draft/draft'
import type { Problem } from '../../scenario/scenario'
import type { Checker } from '../check/checker'
import type { Look } from '../look/look'
import type { DraftSession } from '../store/session'

/** What a form stands on: the open draft, what the check says, and the place that is to be shown. */
export interface FormContext {
  readonly session: DraftSession
  readonly checker: Checker
  readonly look: Look
  /** A place inside this form that must be open: what lies on the way to it unfolds. */
  readonly reveal: { readonly file: string; readonly path: DataPath } | null
  /** Tells the help line of the field that has the focus. */
  readonly onHelp: (help: { readonly label: string; readonly text: string } | null) => void
  /** Goes to a place wherever it is, and gives it the focus. */
  readonly onJump: (place: { readonly file: string; readonly path: DataPath }) => void
}

const Context = createContext<FormContext | null>(null)
export const FormProvider = Context.Provider

export function useForm(): FormContext {
  const form = useContext(Context)
  if (!form) throw new Error('no form around this field')
  return form
}

/** Whether this window may edit: another one may have taken the draft over. */
export function useMayEdit(): boolean {
  const { session } = useForm()
  return useSyncExternalStore(session.subscribe, () => session.standing().holder === 'me')
}

/** The value at a place of the draft; undefined where there is none. Drawn anew only when it changes. */
export function useValue(file: string, path: DataPath): unknown {
  const { session } = useForm()
  return useSyncExternalStore(session.subscribe, () => valueAt(session.standing().draft, file, path))
}

/** What the check says of exactly this place. */
export function useFaults(file: string, path: DataPath): readonly Problem[] {
  const { checker } = useForm()
  return useSyncExternalStore(checker.subscribe, () => checker.at(file, path))
}

/** How many problems lie at a place and below it. */
export function useFaultCount(file: string, path: DataPath): number {
  const { checker } = useForm()
  return useSyncExternalStore(checker.subscribe, () => checker.below(file, path))
}

export interface Writer {
  /** Puts a value there; `typed` while somebody types, so that it is one step. */
  set(value: unknown, typed?: boolean): void
  /** Takes the value away, where it may be left out. */
  clear(typed?: boolean): void
  edit(edits: readonly Edit[]): void
  leave(): void
}

/** Writes at a place of the draft. */
export function useWriter(file: string, path: DataPath): Writer {
  const { session } = useForm()
  const key = fieldId(file, path)
  const write = useCallback(
    (edit: Edit, typed: boolean) => session.edit([edit], typed ? key : undefined),
    [session, key],
  )
  return {
    set: (value, typed = false) => write({ do: 'set', file, path, value }, typed),
    clear: (typed = false) => {
      if (valueAt(session.standing().draft, file, path) !== undefined) write({ do: 'remove', file, path }, typed)
    },
    edit: (edits) => session.edit(edits),
    leave: () => session.leaveField(),
  }
}

/** Id of the element of a field, for its label and for jumping to it. */
export const fieldId = (file: string, path: DataPath): string => `f:${file}:${path.join('/')}`

/** Whether a place lies on the way to the one that is to be shown. */
export function leadsTo(reveal: FormContext['reveal'], file: string, path: DataPath): boolean {
  return reveal?.file === file && path.every((key, index) => String(reveal.path[index]) === String(key))
}
