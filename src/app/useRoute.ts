import { useMemo, useSyncExternalStore } from 'react'
import { parseRoute, type Route, routeAddress } from './routes'

function subscribe(listener: () => void): () => void {
  window.addEventListener('hashchange', listener)
  return () => window.removeEventListener('hashchange', listener)
}

export function useRoute(): Route {
  const hash = useSyncExternalStore(subscribe, () => window.location.hash)
  return useMemo(() => parseRoute(hash), [hash])
}

export function goTo(route: Route): void {
  window.location.hash = routeAddress(route)
}

/** Changes the address without a step to go back to: the locked forecast is behind the player for good. */
export function replaceRoute(route: Route): void {
  window.location.replace(routeAddress(route))
}
