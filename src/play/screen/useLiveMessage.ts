import { useEffect, useRef, useState } from 'react'
import type { Words } from '../../ui/mapWords'
import type { Turn } from '../turn/useTurn'
import type { Sound } from './useSound'

/** What to say aloud: new cables, a window that opens, the end; and the sound that goes with each. */
export function useLiveMessage(turn: Turn, total: number, words: Words, sound: Sound): { text: string; count: number } {
  const { game } = turn
  const before = useRef({
    reports: new Set(game.view.reports.map((one) => one.id)),
    window: game.openWindow,
    over: game.over,
    seat: game.seat,
  })
  const [message, setMessage] = useState({ text: '', count: 0 })
  const { play } = sound
  useEffect(() => {
    const { t, format } = words
    const { view, openWindow, over } = game
    const parts: string[] = []
    // Another desk's cables are not news.
    const fresh =
      game.seat === before.current.seat ? view.reports.filter((report) => !before.current.reports.has(report.id)) : []
    if (fresh.length > 0) parts.push(t('live.cables', { count: fresh.length, title: fresh[0].title }))
    if (openWindow !== null && openWindow !== before.current.window) {
      parts.push(t('live.window', { n: openWindow + 1, total, when: format.dateTime(view.hour) }))
      play('decision-due')
    } else if (openWindow === null && before.current.window !== null) {
      play('window-closing')
    } else if (fresh.length > 0) {
      play('cable')
    }
    if (over && !before.current.over) parts.push(t('live.over'))
    before.current = { reports: new Set(view.reports.map((one) => one.id)), window: openWindow, over, seat: game.seat }
    if (parts.length > 0) setMessage((last) => ({ text: parts.join(' '), count: last.count + 1 }))
  }, [game, total, words, play])
  return message
}
