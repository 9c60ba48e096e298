import { type DataPath, type Draft, type Edit, valueAt } from '../../scenario/draft/draft'
import { isObject } from '../../scenario/shape/empty'
import type { ReportEntry } from './entries'
import type { PlanEntry } from './useHours'

const file = 'play.json'
const windowsOf = (plan: number): DataPath => ['plans', plan, 'windows']

/** A change of a plan's windows, and which window is then the one that was changed. */
export interface WindowEdit {
  readonly edit: Edit
  readonly index: number
}

const hourOf = (window: unknown): number =>
  isObject(window) && typeof window.hour === 'number' ? window.hour : Number.MAX_SAFE_INTEGER

/** Puts windows in the order of their hours, as plans need them, and tells where one of them went. */
function inOrder(plan: number, windows: readonly unknown[], changed: unknown): WindowEdit {
  const sorted = [...windows].sort((a, b) => hourOf(a) - hourOf(b))
  return { edit: { do: 'set', file, path: windowsOf(plan), value: sorted }, index: sorted.indexOf(changed) }
}

function read(draft: Draft, plan: number): readonly unknown[] | null {
  const list = valueAt(draft, file, windowsOf(plan))
  return Array.isArray(list) ? list : null
}

/** Sets the hour of a window; null where another one is there, or nothing would change. */
export function moveWindow(draft: Draft, plan: number, index: number, hour: number): WindowEdit | null {
  const list = read(draft, plan)
  const window = list?.[index]
  if (!list || !isObject(window) || list.some((one) => hourOf(one) === hour)) return null
  const changed = { ...window, hour }
  return inOrder(
    plan,
    list.map((one, at) => (at === index ? changed : one)),
    changed,
  )
}

/** Adds a window at an hour; null where one is there. */
export function addWindow(draft: Draft, plan: number, hour: number): WindowEdit | null {
  const list = read(draft, plan) ?? []
  if (list.some((one) => hourOf(one) === hour)) return null
  const added = { hour }
  return inOrder(plan, [...list, added], added)
}

/** Takes a window out; null where it is the only one. */
export function removeWindow(draft: Draft, plan: number, index: number): Edit | null {
  const list = read(draft, plan)
  return list && list.length > 1 ? { do: 'remove', file, path: [...windowsOf(plan), index] } : null
}

/** The first hour from `hour` on, in a direction, at which the plan has no window; null outside `0..last`. */
export function freeHour(plan: PlanEntry, hour: number, by: number, last: number): number | null {
  const way = by < 0 ? -1 : 1
  let at = Math.min(last, Math.max(0, hour))
  while (plan.windows.some((window) => window.hour === at)) at += way
  return at < 0 || at > last ? null : at
}

/** Minutes of a lesson by what they go to; null at the player's own pace. */
export interface LessonTime {
  readonly brief: number
  readonly windows: number
  readonly debrief: number
  readonly needed: number
  readonly minutes: number
  /** Minutes a window may have at most so that the lesson is long enough, in halves; null where none fits. */
  readonly fitting: number | null
}

export function lessonTime(plan: PlanEntry): LessonTime | null {
  const { minutes, brief, debrief, windowMinutes, windows } = plan
  if (minutes === null) return null
  const inWindows = windows.length * (windowMinutes ?? 0)
  const each = windows.length > 0 ? Math.floor(((minutes - brief - debrief) / windows.length) * 2) / 2 : 0
  return {
    brief,
    windows: inWindows,
    debrief,
    needed: brief + inWindows + debrief,
    minutes,
    fitting: each >= 1 ? each : null,
  }
}

/** How many reports with a set hour reach each seat after the window before and by each window, window by window. */
export function newsOf(
  reports: readonly ReportEntry[],
  windows: readonly { readonly hour: number }[],
  seats: readonly string[],
): readonly (readonly number[])[] {
  return windows.map(({ hour }, at) => {
    const before = at === 0 ? Number.NEGATIVE_INFINITY : windows[at - 1].hour
    return seats.map(
      (seat) =>
        reports.filter(({ learned }) =>
          learned.some((one) => one.seat === seat && one.earliest > before && one.earliest <= hour),
        ).length,
    )
  })
}
