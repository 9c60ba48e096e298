/** Path of a browser for the tests, or null. */
export function findBrowser(): string | null
/** Command line flags of a browser for tests and bench. */
export function browserFlags(options?: { webgl?: boolean }): string[]
