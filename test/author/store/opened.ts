import { vi } from 'vitest'
import { createHold, type Line, type Told } from '../../../src/author/store/hold'
import { openDraft } from '../../../src/author/store/session'
import { createShelf, type Shelf } from '../../../src/author/store/shelf'
import { memoryTables } from '../../../src/author/store/tables'
import { makeDraft } from '../../../src/author/store/workspace'
import { blankDraft } from '../../../src/scenario/blank/blank'
import { type Edit, valueAt } from '../../../src/scenario/draft/draft'

// Drafts that are opened in windows of one browser, under timers that are not the clock's.

/** Windows of one browser: what one tells, the others hear a moment later. */
export function windows() {
  const heard = new Map<number, Set<(words: Told) => void>>()
  let count = 0
  return (): Line => {
    const me = count++
    heard.set(me, new Set())
    return {
      tell(words) {
        const copy = structuredClone(words)
        for (const [other, listeners] of heard) {
          if (other !== me) setTimeout(() => tellAll(listeners, copy), 1)
        }
      },
      hear(listener) {
        heard.get(me)?.add(listener)
        return () => heard.get(me)?.delete(listener)
      },
    }
  }
}

const tellAll = (listeners: ReadonlySet<(words: Told) => void>, words: Told) => {
  for (const listener of listeners) listener(words)
}

export const titled = (value: string): Edit => ({ do: 'set', file: 'scenario.json', path: ['title'], value })

export async function kept(shelf: Shelf = createShelf(memoryTables(true))) {
  return { shelf, id: await makeDraft(shelf, { name: 'Mine', base: null, files: blankDraft() }, 1) }
}
/** Opens a draft as a window does that has no locks of the browser. */
export async function opened(
  id: string,
  shelf: Shelf,
  line: Line = windows()(),
  now: () => number = () => 1,
  spare?: Shelf,
) {
  const why = shelf.kept ? null : 'missing'
  const opening = openDraft(id, { shelf, why, line, now, hold: createAsked(id, line), ...(spare ? { spare } : {}) })
  await vi.advanceTimersByTimeAsync(2000)
  const session = await opening
  if (!session) throw new Error('no such draft')
  return session
}
const createAsked = (id: string, line: Line) => {
  vi.stubGlobal('navigator', {})
  try {
    return createHold(id, line)
  } finally {
    vi.unstubAllGlobals()
  }
}
export const titleOf = (session: Awaited<ReturnType<typeof opened>>) =>
  valueAt(session.standing().draft, 'scenario.json', ['title'])
