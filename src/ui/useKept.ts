import { useCallback, useState } from 'react'

/**
 * A state that outlasts a refresh of this tab, under a name. `read` checks what was kept and gives null for what is none. A browser
 * that keeps nothing loses it on refresh.
 */
export function useKept<T>(
  name: string,
  read: (value: unknown) => T | null,
  initial: T,
): [T, (change: (before: T) => T) => void] {
  const key = `without-hindsight.${name}`
  const [state, setState] = useState(() => ({ key, value: load(key, read) ?? initial }))
  // Another name is another state.
  const value = state.key === key ? state.value : (load(key, read) ?? initial)
  if (state.key !== key) setState({ key, value })
  const change = useCallback(
    (by: (before: T) => T) =>
      setState((before) => {
        const next = by(before.value)
        keep(before.key, next)
        return { key: before.key, value: next }
      }),
    [],
  )
  return [value, change]
}

function load<T>(key: string, read: (value: unknown) => T | null): T | null {
  try {
    const text = window.sessionStorage.getItem(key)
    return text === null ? null : read(JSON.parse(text))
  } catch {
    return null
  }
}

function keep(key: string, value: unknown): void {
  try {
    window.sessionStorage.setItem(key, JSON.stringify(value))
  } catch {
    // No room, or nothing may be kept: then it lasts as long as the page.
  }
}

export const readText = (value: unknown): string | null => (typeof value === 'string' ? value : null)
