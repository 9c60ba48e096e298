import { useMemo, useRef } from 'react'
import type { MemberCommand } from '../../classroom/commands'
import type { LessonView, TeamView } from '../../classroom/views'
import type { GameSnapshot, SeatView } from '../../session/api'
import { useStable } from '../../ui/useStable'
import { shared } from '../turn/shared'
import type { Turn } from '../turn/useTurn'

/** Asks the classroom for something. Resolves with null once it is done, or with the words of why it was not. */
export type AskClass = (command: MemberCommand) => Promise<string | null>

/** What the classroom says of one seat, in the parts that the play screen needs. */
export interface SeatNow {
  readonly lesson: LessonView
  readonly team: TeamView
  readonly view: SeatView
  readonly stopsAt: number | null
  readonly seed: number | null
  /** Windows of the lesson's plan. */
  readonly windows: number
}

/** A pushed view in the shape of a game. Policy and seed are the teacher's business, and shown nowhere. */
export function gameOf({ lesson, team, view, stopsAt, seed, windows }: SeatNow): GameSnapshot {
  const { phase, plan } = lesson
  const open = phase.name === 'window' ? phase.window : null
  return {
    view,
    seat: team.key.seat,
    plan,
    seed: seed ?? 0,
    policy: 'record',
    forecast: team.forecast ?? [],
    openWindow: open,
    nextWindow: open !== null && open + 1 < windows ? open + 1 : null,
    stopsAt: stopsAt ?? view.hour,
    over: view.over,
  }
}

const nothing = () => undefined

/**
 * A turn that the classroom pushes: hours pass on the server, and a window is closed by the lesson's clock. What is as it was in
 * the view before is the same object.
 */
export function useClassTurn(now: SeatNow, ask: AskClass, isBusy: boolean): Turn {
  const seen = useRef<GameSnapshot | null>(null)
  const game = useMemo(() => {
    const next = gameOf(now)
    seen.current = seen.current ? shared(seen.current, next) : next
    return seen.current
  }, [now])
  const read = useStable((report: string) => void ask({ type: 'read', report }))
  return useMemo(
    (): Turn => ({
      game,
      phase: game.over ? 'over' : isBusy ? 'busy' : 'window',
      speed: 4,
      refusal: null,
      read,
      // Orders go by proposals, and hours are not this browser's to let pass.
      send: nothing,
      look: nothing,
      close: nothing,
      pause: nothing,
      resume: nothing,
      skip: nothing,
      setSpeed: nothing,
      retry: nothing,
    }),
    [game, isBusy, read],
  )
}
