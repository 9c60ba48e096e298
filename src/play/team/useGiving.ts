import { useCallback, useEffect, useRef, useState } from 'react'
import type { TeamView } from '../../classroom/views'
import { isReady, isSameOrder, type TeamOrder } from './teamOrders'
import type { AskClass } from './useClassTurn'

export interface Giving {
  readonly isBusy: boolean
  /** Why the last thing that was asked was not done. */
  readonly problem: string | null
  clear(): void
  /** Proposes an order; whoever is alone gives it at once. Resolves with whether it was taken. */
  propose(order: TeamOrder): Promise<boolean>
  /** Anything else, such as agreeing or giving. */
  act(command: Parameters<AskClass>[0]): Promise<boolean>
}

/** Asks one thing at a time, and gives a lone member's own proposal as soon as the classroom has it. */
export function useGiving(team: TeamView, isAlone: boolean, ask: AskClass): Giving {
  const [under, setUnder] = useState(0)
  const [problem, setProblem] = useState<string | null>(null)
  /** What is to be given as soon as its proposal is seen. */
  const wanted = useRef<TeamOrder | null>(null)

  const act = useCallback<Giving['act']>(
    async (command) => {
      setUnder((count) => count + 1)
      setProblem(null)
      const words = await ask(command)
      setUnder((count) => count - 1)
      if (words !== null) setProblem(words)
      return words === null
    },
    [ask],
  )
  const { proposals } = team
  const giveWanted = useCallback(() => {
    const order = wanted.current
    const own = order && proposals.find((one) => one.mine && isReady(one) && isSameOrder(one.order, order))
    if (!own) return
    wanted.current = null
    void act({ type: 'give', proposal: own.id })
  }, [proposals, act])
  useEffect(giveWanted, [giveWanted])

  const propose = useCallback<Giving['propose']>(
    async (order) => {
      if (isAlone) wanted.current = order
      const isTaken = await act({ type: 'propose', order })
      if (!isTaken) wanted.current = null
      return isTaken
    },
    [isAlone, act],
  )
  const clear = useCallback(() => setProblem(null), [])
  return { isBusy: under > 0, problem, clear, propose, act }
}
