import { useEffect, useState } from 'react'
import type { HttpFault } from '../link/http'
import { joinSession } from '../link/http'
import { newId } from '../link/ids'
import { type KeptPass, openPasses } from '../link/passes'
import { type CodeFault, codeFault, tidyCode } from './code'

export type JoinFault = CodeFault | HttpFault

/** Joins with what was typed, and keeps the pass in this browser. Gives the session, or why not. */
export async function join(
  base: string,
  typed: string,
  observer: boolean,
): Promise<{ readonly session: string } | { readonly fault: JoinFault }> {
  const wrong = codeFault(typed)
  if (wrong) return { fault: wrong }
  // One id for one try: an answer that was lost on the way is asked for again, and nobody joins twice.
  const request = { code: tidyCode(typed), observer, client: newId() }
  let answer = await joinSession(base, request)
  if (!answer.ok && answer.fault.code === 'unreachable') answer = await joinSession(base, request)
  if (!answer.ok) return { fault: answer.fault }
  const { session, token } = answer.value
  const passes = await openPasses()
  await passes
    .put({ session, role: 'member', token, title: '', when: Date.now(), code: request.code })
    .catch(() => undefined)
  return { session }
}

/** Lessons that this browser is part of as a student, newest first. */
export function useLessons(): readonly KeptPass[] {
  const [lessons, setLessons] = useState<readonly KeptPass[]>([])
  useEffect(() => {
    let isGone = false
    openPasses()
      .then((passes) => passes.list())
      .then(
        (all) => isGone || setLessons(all.filter(({ role }) => role === 'member')),
        () => undefined,
      )
    return () => {
      isGone = true
    }
  }, [])
  return lessons
}
