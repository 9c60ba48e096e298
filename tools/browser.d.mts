/** Path of a browser for the tests, or null. */
export function findBrowser(): string | null
/** A browser, installed if that can be done here; otherwise says what to install and ends. */
export function requireBrowser(): string
