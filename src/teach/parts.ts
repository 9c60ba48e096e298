import type { CSSProperties } from 'react'
import { timeOf } from '../classroom/decide/lesson'
import type { Phase, TeamKey } from '../classroom/events'
import type { Plan } from '../scenario/schema/play'

/** A, B, C, … for the worlds of a session; there are at most twelve. */
export const letterOf = (world: number): string => String.fromCharCode(65 + world)

export const isTeam = (one: TeamKey, other: TeamKey): boolean => one.world === other.world && one.seat === other.seat

/** Play is over: nobody decides any more, and nobody has to be on the class's page. */
export const isAfter = ({ name }: Phase): boolean => name === 'debrief' || name === 'exit' || name === 'ended'

/** A part of the lesson as the strip shows it. */
export interface Part {
  readonly phase: Extract<Phase, { name: 'brief' | 'window' | 'debrief' | 'exit' }>
  /** Null where nothing is timed. */
  readonly minutes: number | null
  readonly state: 'done' | 'now' | 'ahead'
}

/** The parts of a lesson in their order. */
export function partsOf(plan: Plan, now: Phase): readonly Part[] {
  const phases: Part['phase'][] = [
    ...(plan.brief === 0 ? [] : [{ name: 'brief' } as const]),
    ...plan.windows.map((_, window) => ({ name: 'window', window }) as const),
    { name: 'debrief' },
    { name: 'exit' },
  ]
  const at = now.name === 'ended' ? phases.length : phases.findIndex((phase) => isPhase(phase, now))
  return phases.map((phase, index) => ({
    phase,
    minutes: minutesOf(plan, phase),
    state: index < at ? 'done' : index === at ? 'now' : 'ahead',
  }))
}

function minutesOf(plan: Plan, phase: Phase): number | null {
  const time = timeOf(plan, phase)
  return time === null ? null : time / 60_000
}

export function isPhase(one: Phase, other: Phase): boolean {
  return one.name === other.name && (one.name !== 'window' || other.name !== 'window' || one.window === other.window)
}

/** Custom properties of a style, by which a sheet places what is counted here. */
export const vars = (values: Readonly<Record<`--${string}`, number>>): CSSProperties => values as CSSProperties
