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

/** How long a link is by the map; null for none, or while it is measured. */
export function useMeasured(link: MapLink | null, measurer: Measurer | null): Measured | null {
  const [state, setState] = useState<{ readonly of: MapLink; readonly measured: Measured } | null>(null)
  useEffect(() => {
    let left = false
    if (link) void measurer?.measure([link]).then(([measured]) => left || setState({ of: link, measured }))
    return () => {
      left = true
    }
  }, [link, measurer])
  return state && state.of === link ? state.measured : null
}
