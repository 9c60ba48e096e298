/** Path of a browser for the tests, or null. */
export function findBrowser(): string | null
/** A browser, installed if that can be done here; otherwise says what to install and ends. */
export function requireBrowser(): string
/** Command line flags of a browser for tests and bench. */
export function browserFlags(options?: { webgl?: boolean }): string[]
