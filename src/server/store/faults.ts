/** A store can't be used. The message says what is wrong, where, and what to do; it never holds a password. */
export class StoreFault extends Error {
  constructor(message: string, options?: ErrorOptions) {
    super(message, options)
    this.name = 'StoreFault'
  }
}

/** The id of a session, its code or a token is another's already: make another one and try again. Nothing was written. */
export class Taken extends Error {
  readonly what: 'id' | 'code' | 'token'
  constructor(what: 'id' | 'code' | 'token') {
    super(`this ${what} is taken`)
    this.name = 'Taken'
    this.what = what
  }
}

/** Something was asked for a session that is not (or no longer) there. Nothing was written. */
export class NoSession extends Error {
  constructor() {
    super('there is no such session')
    this.name = 'NoSession'
  }
}

export const reasonOf = (error: unknown): string =>
  error instanceof Error ? error.message || error.name : String(error)
