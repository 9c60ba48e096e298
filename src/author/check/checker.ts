import type { DataPath, Edit } from '../../scenario/draft/draft'
import type { Problem } from '../../scenario/scenario'
import type { DraftSession } from '../store/session'
import type { Asked, Checked } from './protocol'

/** What the last check found. */
export interface Findings extends Checked {
  /** False while edits are not checked yet. */
  readonly isFresh: boolean
  /** True where the check could not be started or broke down. */
  readonly hasFailed: boolean
  /** Milliseconds from the first unchecked edit to its answer, of the last check. */
  readonly took: number
}

/** Checks a draft as it is edited. */
export interface Checker {
  findings(): Findings
  subscribe(listener: () => void): () => void
  /** Problems at exactly this place; the same list as long as they say the same. */
  at(file: string, path: DataPath): readonly Problem[]
  /** How much there is to mend at this place or below it; hints do not count. */
  below(file: string, path: DataPath): number
  close(): void
}

/** How long edits are gathered before they are checked, in milliseconds. */
const gather = 60

const none: readonly Problem[] = []
const start: Findings = { problems: none, hash: null, publishable: false, isFresh: false, hasFailed: false, took: 0 }

/** Starts the check of an open draft in a worker. One check is under way at a time. */
export function startChecker(session: DraftSession): Checker {
  const listeners = new Set<() => void>()
  let findings = start
  let index: ReadonlyMap<string, readonly Problem[]> = new Map()
  let pending: Edit[] = []
  let isBusy = true
  let since = performance.now()
  let timer: ReturnType<typeof setTimeout> | null = null
  const show = (next: Findings): void => {
    findings = next
    for (const listener of listeners) listener()
  }
  const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' })
  const ask = (asked: Asked): void => {
    isBusy = true
    worker.postMessage(asked)
  }
  const send = (): void => {
    timer = null
    if (isBusy || pending.length === 0) return
    const edits = pending
    pending = []
    ask({ edits })
  }
  worker.addEventListener('message', ({ data }: MessageEvent<Checked>) => {
    isBusy = false
    index = indexed(data.problems, index)
    const isFresh = pending.length === 0
    show({ ...data, isFresh, hasFailed: false, took: performance.now() - since })
    if (!isFresh) {
      since = performance.now()
      send()
    }
  })
  worker.addEventListener('error', () => show({ ...findings, isFresh: false, hasFailed: true }))
  ask({ draft: session.standing().draft })
  const unhear = session.onEdits((edits) => {
    if (findings.isFresh) since = performance.now()
    pending.push(...edits)
    show({ ...findings, isFresh: false })
    timer ??= setTimeout(send, gather)
  })
  return {
    findings: () => findings,
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    at: (file, path) => index.get(keyOf(file, path)) ?? none,
    below: (file, path) => countBelow(findings.problems, file, path),
    close() {
      if (timer !== null) clearTimeout(timer)
      unhear()
      worker.terminate()
    },
  }
}

const keyOf = (file: string, path: DataPath): string => `${file} ${path.join('/')}`

/** Problems by their place. A list that says what it said before stays the same object, so that its field is not drawn anew. */
export function indexed(
  problems: readonly Problem[],
  before: ReadonlyMap<string, readonly Problem[]>,
): ReadonlyMap<string, readonly Problem[]> {
  const lists = new Map<string, Problem[]>()
  for (const problem of problems) {
    const key = keyOf(problem.file, problem.at)
    const list = lists.get(key) ?? []
    list.push(problem)
    lists.set(key, list)
  }
  const says = (list: readonly Problem[]) => JSON.stringify(list)
  return new Map(
    [...lists].map(([key, list]) => {
      const old = before.get(key)
      return [key, old && says(old) === says(list) ? old : list]
    }),
  )
}

export function countBelow(problems: readonly Problem[], file: string, path: DataPath): number {
  return problems.filter(
    (problem) =>
      problem.severity !== 'hints' &&
      problem.file === file &&
      path.every((key, index) => String(problem.at[index]) === String(key)),
  ).length
}
