import { useEffect, useRef, useState } from 'react'
import type { ConditionSetup } from '../../analysis/authoring/conditionRun'
import type { Draft } from '../../scenario/draft/draft'
import { type ConditionAnswer, type ConditionTests, openConditionTests } from '../../session/conditionTests'
import { useForm } from '../forms/context'
import type { DraftSession } from '../store/session'

/** What a test has come to: under way, left, answered, or broken. */
export type Testing =
  | { readonly is: 'running' }
  | { readonly is: 'cancelled' }
  | { readonly is: 'broken'; readonly message: string }
  | ConditionAnswer

interface Shared {
  readonly tests: ConditionTests
  users: number
}

/** One worker for all tests of a draft. What was played is kept when its last test is closed; the worker is not. */
const shared = new WeakMap<DraftSession, Shared>()

function sharedBy(session: DraftSession): Shared {
  const known = shared.get(session) ?? { tests: openConditionTests(), users: 0 }
  shared.set(session, known)
  return known
}

/** How long typing is let go on before another run is played, in milliseconds. */
const settles = 400

/** Plays a run and reads a condition in it, anew when the draft, the condition or the run changes. */
export function useConditionTest(
  draft: Draft,
  when: string,
  { seed, policy }: ConditionSetup,
): { readonly testing: Testing; readonly last: ConditionAnswer | null; cancel(): void; again(): void } {
  const { session } = useForm()
  const [testing, setTesting] = useState<Testing>({ is: 'running' })
  const [last, setLast] = useState<ConditionAnswer | null>(null)
  const [round, setRound] = useState(0)
  /** Ends the question that is under way, also before it was asked. */
  const leave = useRef<() => void>(() => {})
  useEffect(() => {
    const own = sharedBy(session)
    own.users += 1
    return () => {
      own.users -= 1
      if (own.users === 0) own.tests.close()
    }
  }, [session])
  // biome-ignore lint/correctness/useExhaustiveDependencies: `round` asks once more
  useEffect(() => {
    const { tests } = sharedBy(session)
    let isOver = false
    const ask = async () => {
      const answer = await tests.test(draft, when, { seed, policy })
      if (isOver || answer === null) return
      setTesting(answer)
      setLast(answer)
    }
    setTesting({ is: 'running' })
    const timer = setTimeout(
      () => {
        ask().catch((error: unknown) => {
          if (!isOver) setTesting({ is: 'broken', message: error instanceof Error ? error.message : String(error) })
        })
      },
      last === null ? 0 : settles,
    )
    const end = () => {
      isOver = true
      clearTimeout(timer)
    }
    leave.current = end
    return end
  }, [session, draft, when, seed, policy, round])
  return {
    testing,
    last,
    cancel() {
      leave.current()
      sharedBy(session).tests.cancel()
      setTesting({ is: 'cancelled' })
    },
    again: () => setRound((n) => n + 1),
  }
}
