import i18next from 'i18next'

/** Texts of a screen, nested by name. */
export interface Texts {
  readonly [key: string]: string | Texts
}

const added = new Map<string, Texts>()
const listeners = new Set<(name: string, texts: Texts) => void>()

/**
 * Adds English texts of a screen that comes with its own code, so that the first page does not carry them. Before the
 * translation layer has started they wait for it.
 */
export function addTexts(name: string, texts: Texts): void {
  if (added.has(name)) return
  added.set(name, texts)
  if (i18next.isInitialized) i18next.addResourceBundle('en', name, texts)
  for (const listener of listeners) listener(name, texts)
}

/** Gives the translation layer the texts that came before it. */
export function addWaiting(): void {
  for (const [name, texts] of added) i18next.addResourceBundle('en', name, texts)
}

/** Hears of the late texts: those that are there, and those to come. */
export function onLateTexts(listener: (name: string, texts: Texts) => void): void {
  listeners.add(listener)
  for (const [name, texts] of added) listener(name, texts)
}
