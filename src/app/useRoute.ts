import { useMemo, useSyncExternalStore } from 'react'
import { isSamePage, parseRoute, type Route, routeAddress } from './routes'

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

/** Keeps in the address what its page shows now. A page that says so late, once it was left, is not gone back to. */
export function replaceView(route: Route): void {
  if (isSamePage(parseRoute(window.location.hash), route)) replaceRoute(route)
}
