import { useEffect, useRef, useState } from 'react'
import { type Board, channelOf, readMessage } from './board'

/** Whether this browser can tell another window what to show; those before 2022 may not. */
export const canBoard = (): boolean => typeof BroadcastChannel === 'function'

/** Sends what the projector shows to its window, whenever it changes and when one opens. True while a window follows. */
export function useLead(run: string, shown: Omit<Board, 'type'>, isLeading: boolean): boolean {
  const [followed, setFollowed] = useState(false)
  const latest = useRef(shown)
  latest.current = shown
  const channel = useRef<BroadcastChannel | null>(null)
  useEffect(() => {
    if (!isLeading || !canBoard()) return
    const open = new BroadcastChannel(channelOf(run))
    channel.current = open
    open.onmessage = ({ data }) => {
      const heard = readMessage(data)?.type
      if (heard === 'hello') open.postMessage({ type: 'board', ...latest.current })
      if (heard === 'hello' || heard === 'heard') setFollowed(true)
      if (heard === 'gone') setFollowed(false)
    }
    return () => {
      open.close()
      channel.current = null
    }
  }, [run, isLeading])
  // biome-ignore lint/correctness/useExhaustiveDependencies: whoever begins to lead says so to a window that waits already
  useEffect(() => {
    channel.current?.postMessage({ type: 'board', ...shown })
  }, [shown, run, isLeading])
  return followed
}

/** What the page that leads shows; null until it has been heard. */
export function useFollow(run: string): Board | null {
  const [shown, setShown] = useState<Board | null>(null)
  useEffect(() => {
    if (!canBoard()) return
    const open = new BroadcastChannel(channelOf(run))
    open.onmessage = ({ data }) => {
      const heard = readMessage(data)
      if (heard?.type !== 'board') return
      setShown(heard)
      // Whoever leads may have come back to the page, and not know of this window.
      open.postMessage({ type: 'heard' })
    }
    open.postMessage({ type: 'hello' })
    const leave = (): void => open.postMessage({ type: 'gone' })
    window.addEventListener('pagehide', leave)
    return () => {
      window.removeEventListener('pagehide', leave)
      open.close()
    }
  }, [run])
  return shown
}
