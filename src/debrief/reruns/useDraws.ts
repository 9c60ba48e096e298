import { useCallback, useEffect, useState } from 'react'
import { useReducedMotion } from '../../ui/useMedia'

/** Milliseconds for which one draw is shown when they play by themselves. */
const drawMs = 400

export interface Draws {
  /** Draws come first, summaries after. */
  readonly stage: 'draws' | 'spread'
  /** Index of the draw shown. */
  readonly at: number
  readonly of: number
  readonly playing: boolean
  /** False where motion is reduced: draws are then shown by the button only. */
  readonly mayPlay: boolean
  next(): void
  togglePlay(): void
  showSpread(): void
  showDraws(): void
}

/** Steps through the draws of an ensemble, one at a time; after the last one the spread is shown. */
export function useDraws(of: number): Draws {
  const [stage, setStage] = useState<Draws['stage']>('draws')
  const [at, setAt] = useState(0)
  const [playing, setPlaying] = useState(false)
  const mayPlay = !useReducedMotion()
  const last = of - 1
  useEffect(() => {
    if (!playing || !mayPlay || stage !== 'draws') return
    const timer = setTimeout(() => {
      if (at >= last) setStage('spread')
      else setAt(at + 1)
    }, drawMs)
    return () => clearTimeout(timer)
  }, [playing, mayPlay, stage, at, last])
  const next = useCallback(() => {
    setPlaying(false)
    setAt((before) => (before >= last ? 0 : before + 1))
  }, [last])
  return {
    stage,
    at,
    of,
    playing: playing && mayPlay,
    mayPlay,
    next,
    togglePlay: useCallback(() => setPlaying((before) => !before), []),
    showSpread: useCallback(() => {
      setPlaying(false)
      setStage('spread')
    }, []),
    showDraws: useCallback(() => {
      setAt(0)
      setPlaying(false)
      setStage('draws')
    }, []),
  }
}
