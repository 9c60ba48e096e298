import { join } from 'node:path'
import { parseArgs } from 'node:util'

/** How the server was asked to run. */
export interface ServerOptions {
  readonly port: number
  /** Whether devices other than this one can reach it. */
  readonly lan: boolean
  /** Address that stands in the QR code, ending in a slash; null: the server looks for one. */
  readonly address: string | null
  /** Folder for the embedded database and the teacher's key. */
  readonly data: string
  /** `postgres://…`, or null for the embedded database. */
  readonly store: string | null
  /** `redis://…` where there are several processes. */
  readonly redis: string | null
  /** The teacher's key; null: one is made and kept in the data folder. */
  readonly key: string | null
  /** Whether a proxy stands before it, whose words on addresses count. */
  readonly trustProxy: boolean
  readonly logLevel: string
}

/** A fault of the command line: told with the usage, exit code 2. */
export class UsageError extends Error {}

export const usage = `Use: npm start -- [--port N] [--lan] [--address URL] [--data DIR] [--store postgres://…] [--redis redis://…]
                   [--key TEXT] [--trust-proxy] [--log LEVEL]

  --port N            port to listen on (4710; 0 for any free one)
  --lan               lets other devices on the same network in; without it only this one
  --address URL       address that students are given, in the QR code too (http://192.168.1.20:4710/)
  --data DIR          where sessions and the teacher's key are kept (.data)
  --store postgres:…  keeps sessions in PostgreSQL instead
  --redis redis:…     several processes: how they reach one another; needs --store and --key, the same for all
  --key TEXT          the teacher's key, 16 characters or more; also CLASSROOM_KEY
  --trust-proxy       a proxy stands before it and tells the clients' addresses (TLS is the proxy's)
  --log LEVEL         fatal, error, warn, info (warn)
CLASSROOM_STORE and CLASSROOM_REDIS are read where --store and --redis are not given: arguments can be read by others on a machine.`

const levels = ['fatal', 'error', 'warn', 'info', 'debug']

/** Throws a `UsageError` that says what is wrong. */
export function readOptions(args: readonly string[], env: NodeJS.Dict<string>, folder: string): ServerOptions {
  const values = parsed(args)
  const port = Number(values.port ?? 4710)
  if (!Number.isInteger(port) || port < 0 || port > 65535)
    throw new UsageError(`--port ${values.port}: give a number from 0 to 65535.`)
  const store = values.store ?? env.CLASSROOM_STORE ?? null
  if (store !== null && !/^postgres(?:ql)?:\/\//.test(store))
    throw new UsageError(
      '--store: give an address that begins with postgres://, or leave it out for the embedded database.',
    )
  const redis = values.redis ?? env.CLASSROOM_REDIS ?? null
  if (redis !== null && !/^rediss?:\/\//.test(redis))
    throw new UsageError('--redis: give an address that begins with redis://.')
  const key = values.key ?? env.CLASSROOM_KEY ?? null
  if (key !== null && !/^[\x21-\x7e]{16,200}$/.test(key))
    throw new UsageError('--key: give 16 to 200 letters, digits and signs, without spaces.')
  if (redis !== null && (store === null || key === null))
    throw new UsageError('--redis is for several processes: they need the same --store and the same --key.')
  const logLevel = values.log ?? 'warn'
  if (!levels.includes(logLevel)) throw new UsageError(`--log ${logLevel}: give one of ${levels.join(', ')}.`)
  return {
    port,
    lan: values.lan ?? false,
    address: addressOf(values.address),
    data: values.data ?? join(folder, '.data'),
    store,
    redis,
    key,
    trustProxy: values['trust-proxy'] ?? false,
    logLevel,
  }
}

function parsed(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      options: {
        port: { type: 'string' },
        lan: { type: 'boolean' },
        address: { type: 'string' },
        data: { type: 'string' },
        store: { type: 'string' },
        redis: { type: 'string' },
        key: { type: 'string' },
        'trust-proxy': { type: 'boolean' },
        log: { type: 'string' },
      },
    }).values
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error))
  }
}

function addressOf(text: string | undefined): string | null {
  if (text === undefined) return null
  const withScheme = /^https?:\/\//.test(text) ? text : `http://${text}`
  if (!URL.canParse(withScheme))
    throw new UsageError(`--address ${text}: give an address such as http://192.168.1.20:4710/.`)
  const { origin, pathname } = new URL(withScheme)
  return `${origin}${pathname.endsWith('/') ? pathname : `${pathname}/`}`
}
