import { useEffect, useMemo, useState } from 'react'
import type { MapLink } from './draftMap'
import type { Ground } from './ground/ground'
import type { Measured } from './roads/measure'
import { createMeasurer, type Measurer } from './roads/measurer'

/** What measures on this ground; null while there is none. */
export function useMeasurer(ground: Ground | null): Measurer | null {
  const measurer = useMemo(() => ground && createMeasurer(ground.roads), [ground])
  useEffect(() => () => measurer?.close(), [measurer])
  return measurer
}

/** What the length of a link is measured from: another length that is typed changes nothing of it. */
const wayOf = ({ from, to, kind }: MapLink): string => JSON.stringify([from.lon, from.lat, to.lon, to.lat, kind])

/** How long a link is by the map; null for none, or while it is measured. */
export function useMeasured(link: MapLink | null, measurer: Measurer | null): Measured | null {
  const [state, setState] = useState<{ of: string; by: Measurer; measured: Measured } | null>(null)
  const way = link && wayOf(link)
  // biome-ignore lint/correctness/useExhaustiveDependencies: the way is what is measured of the link
  useEffect(() => {
    if (!link || way === null || !measurer) return
    let left = false
    void measurer.measure([link]).then(([measured]) => left || setState({ of: way, by: measurer, measured }))
    return () => {
      left = true
    }
  }, [way, measurer])
  return state && state.of === way && state.by === measurer ? state.measured : null
}
