import { useEffect, useMemo, useRef, useState } from 'react'
import type { Spot } from '../draftMap'
import type { DraftGround } from './background'
import { drawnGround, type Ground, loadGround } from './ground'

export interface GroundState {
  readonly ground: Ground | null
  /** The files of the built map could not be had: meridians and parallels stand in for it. */
  readonly isMissing: boolean
}

/** Latitudes this far apart, in degrees, need a plane of their own: east-west distances are scaled at one parallel. */
const band = 4

/** The ground of a draft's map: made anew when its background changes, or when its places go to another part of the world. */
export function useGround(draft: DraftGround, spots: readonly Spot[]): GroundState {
  const key = draft.is === 'own' ? draft.background : draft.is === 'built' ? draft.map : draft.is
  const middle = useMemo(() => middleLatitude(spots), [spots])
  const zone = draft.is === 'built' ? 0 : Math.round(middle / band)
  const latest = useRef(spots)
  latest.current = spots
  const [state, setState] = useState<GroundState>({ ground: null, isMissing: false })
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key stands for the background
  useEffect(() => {
    let left = false
    const around = latest.current.filter(({ isOffMap }) => !isOffMap)
    loadGround(draft, around, document.baseURI).then(
      (ground) => left || setState({ ground, isMissing: false }),
      () => left || setState({ ground: drawnGround(null, around), isMissing: true }),
    )
    return () => {
      left = true
    }
  }, [key, zone])
  return state
}

function middleLatitude(spots: readonly Spot[]): number {
  const lats = spots.filter(({ isOffMap }) => !isOffMap).map(({ lat }) => lat)
  return lats.length === 0 ? 0 : (Math.min(...lats) + Math.max(...lats)) / 2
}
