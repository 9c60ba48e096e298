import { useEffect, useState } from 'react'
import type { Viewport } from '../../../map/camera'
import type { LonLat } from '../../../map/projection'
import type { Spot } from '../draftMap'
import type { Ground } from '../ground/ground'
import { fitted, onScreen, type Sight } from './camera'

export interface SightState {
  /** Null until there is a ground and a window to show it in. */
  readonly sight: Sight | null
  readonly look: (change: (sight: Sight) => Sight) => void
  /** Shows all places, or the whole of a map without any. */
  readonly showAll: () => void
  /** Brings a place into the window, where it is not in it; `close` goes near as well. */
  readonly goTo: (place: LonLat, close?: boolean) => void
  /** Brings both ends of a line into the window, near enough to tell them apart. */
  readonly goAlong: (from: LonLat, to: LonLat) => void
}

/** Distance from the window's edge from which on a place counts as shown, CSS pixels. */
const edge = 28
/** A line shorter than this in the window, CSS pixels, is gone near to. */
const leastLine = 70
/** As near as a search goes, CSS pixels per km. */
const near = 12

/** What the map shows, as it is moved and zoomed. */
export function useSight(ground: Ground | null, spots: readonly Spot[], view: Viewport): SightState {
  const [sight, setSight] = useState<Sight | null>(null)
  const all = () => ground && wholeOf(ground, spots, view)
  // biome-ignore lint/correctness/useExhaustiveDependencies: fitted once, then its author moves it
  useEffect(() => {
    if (!sight && ground && view.width > 0 && view.height > 0) setSight(all())
  }, [ground, view.width, view.height])
  return {
    sight,
    look: (change) => setSight((now) => now && change(now)),
    showAll: () => setSight((now) => all() ?? now),
    goTo: (place, close = false) =>
      setSight((now) => {
        if (!now || !ground) return now
        const { x, y } = onScreen(place, now, ground.plane, view)
        const isShown = x > edge && y > edge && x < view.width - edge && y < view.height - edge
        if (isShown && !close) return now
        return { lon: place.lon, lat: place.lat, scale: close ? Math.max(near, now.scale) : now.scale }
      }),
    goAlong: (from, to) =>
      setSight((now) => {
        if (!now || !ground) return now
        const ends = [from, to].map((place) => onScreen(place, now, ground.plane, view))
        const isShown = ends.every(
          ({ x, y }) => x > edge && y > edge && x < view.width - edge && y < view.height - edge,
        )
        const isLong = Math.hypot(ends[0].x - ends[1].x, ends[0].y - ends[1].y) >= leastLine
        return isShown && isLong ? now : (fitted([from, to], ground.plane, view) ?? now)
      }),
  }
}

function wholeOf({ plane, names, edge: end, isBare }: Ground, spots: readonly Spot[], view: Viewport): Sight | null {
  const shown = spots.filter(({ isOffMap }) => !isOffMap)
  const inside = end ? shown.filter((spot) => plane.holds(spot)) : shown
  const { west, south, east, north } = names.frame
  const corners = [
    { lon: west, lat: south },
    { lon: east, lat: north },
  ]
  const globe = [
    { lon: -180, lat: -60 },
    { lon: 180, lat: 75 },
  ]
  const isBlank = isBare && shown.every(({ lon, lat }) => lon === 0 && lat === 0)
  return fitted(isBlank ? globe : inside.length > 0 ? inside : shown.length > 0 ? shown : corners, plane, view)
}
