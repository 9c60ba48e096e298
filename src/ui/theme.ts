import { useSyncExternalStore } from 'react'

/** What the reader chose; `system` follows the machine. */
export type ThemeChoice = 'system' | 'light' | 'dark'
export type Theme = 'light' | 'dark'

const key = 'without-hindsight.theme'
const listeners = new Set<() => void>()
const systemDark = () => window.matchMedia('(prefers-color-scheme: dark)')

function stored(): ThemeChoice {
  try {
    const value = window.localStorage.getItem(key)
    return value === 'light' || value === 'dark' ? value : 'system'
  } catch {
    // A browser that keeps nothing still gets the system's theme.
    return 'system'
  }
}

let choice: ThemeChoice = 'system'

function apply(): void {
  document.documentElement.dataset.theme = themeNow()
  for (const listener of listeners) listener()
}

export function themeNow(): Theme {
  if (choice !== 'system') return choice
  return systemDark().matches ? 'dark' : 'light'
}

/** Called once before the first render, so that the page never flashes in the other theme. */
export function startTheme(): void {
  choice = stored()
  systemDark().addEventListener('change', apply)
  apply()
}

export function chooseTheme(next: ThemeChoice): void {
  choice = next
  try {
    window.localStorage.setItem(key, next)
  } catch {
    // The choice then lasts as long as the page.
  }
  apply()
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

export const useTheme = (): Theme => useSyncExternalStore(subscribe, themeNow)
export const useThemeChoice = (): ThemeChoice => useSyncExternalStore(subscribe, () => choice)
