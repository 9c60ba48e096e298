import { useCallback, useMemo } from 'react'
import type { LineView, TeamView } from '../../classroom/views'
import { useKept } from '../../ui/useKept'

/** Where lines stand: the team's own discussion, or a talk by its id. */
export const ownRoom = 'team'

type Seen = Readonly<Record<string, number>>

function readSeen(value: unknown): Seen | null {
  if (typeof value !== 'object' || value === null) return null
  return Object.fromEntries(
    Object.entries(value).filter((entry): entry is [string, number] => typeof entry[1] === 'number'),
  )
}

const others = (lines: readonly LineView[]): number => lines.filter(({ mine }) => !mine).length

/** Lines of others that were not yet seen, by room; `see` marks a room's as seen. Outlasts a refresh. */
export function useNews(team: TeamView | null, session: string) {
  const [seen, change] = useKept<Seen>(`class.seen.${session}`, readSeen, {})
  const counts = useMemo(() => {
    const rooms = team ? [{ id: ownRoom, lines: team.lines }, ...team.talks] : []
    return new Map(rooms.map(({ id, lines }) => [id, others(lines)]))
  }, [team])
  const news = useMemo(
    () => new Map([...counts].map(([id, count]) => [id, Math.max(0, count - (seen[id] ?? 0))])),
    [counts, seen],
  )
  const see = useCallback(
    (room: string) => {
      const count = counts.get(room) ?? 0
      change((before) => (before[room] === count ? before : { ...before, [room]: count }))
    },
    [counts, change],
  )
  const total = [...news.values()].reduce((sum, count) => sum + count, 0)
  return { news, total, see }
}
export type News = ReturnType<typeof useNews>
