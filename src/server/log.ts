import pino from 'pino'

/**
 * The server's log: what happened, never to whom. Only the fields below are ever written: no address, no nickname, no text of
 * anybody, no token, no code. A session stands in it by its id, which is random.
 */
export interface Line {
  readonly session?: string
  /** Code of a refusal or a fault, or of the reason of something. */
  readonly code?: string
  /** Which door: a route's pattern, or the name of a frame. */
  readonly where?: string
  /** What kind of role asked. */
  readonly role?: string
  readonly path?: string
  readonly count?: number
  readonly ms?: number
  readonly owner?: string
  /** A fault of the program, with its stack. */
  readonly error?: unknown
}

export interface Log {
  info(event: string, line?: Line): void
  warn(event: string, line?: Line): void
  error(event: string, line?: Line): void
}

export interface LogSink {
  write(text: string): void
}

/** Writes one JSON object a line to `sink`, or to standard error. */
export function createLog(level: string, sink?: LogSink): Log {
  const out = pino(
    {
      level,
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }) },
    },
    sink ?? pino.destination({ dest: 2, sync: true }),
  )
  const fields = (line: Line = {}): object => {
    const { error, ...rest } = line
    if (error === undefined) return rest
    return { ...rest, error: error instanceof Error ? plain(error) : { name: typeof error } }
  }
  return {
    info: (event, line) => out.info(fields(line), event),
    warn: (event, line) => out.warn(fields(line), event),
    error: (event, line) => out.error(fields(line), event),
  }
}

/** What may be told of an error: messages of the runtime's own parsers repeat what they read, so that only coded ones are kept. */
function plain(error: Error & { readonly code?: unknown }): object {
  const coded = typeof error.code === 'string' ? { code: error.code, message: error.message } : {}
  return { name: error.name, ...coded, stack: (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line)) }
}
