import { type ChildProcess, spawn } from 'node:child_process'
import { join } from 'node:path'
import { root } from '../boundaries/sources'

/** A process of the built server. */
export interface ServerProcess {
  readonly url: string
  readonly port: number
  readonly child: ChildProcess
  /** What it printed. */
  printed(): string
  /** Ends it by a signal; gives its exit code, null where the signal itself ended it. */
  stop(signal?: NodeJS.Signals): Promise<number | null>
}

/** Starts dist-node/server.mjs on a free port. Secrets go by `env`, as docs/deployment.md advises. */
export async function startProcess(
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Promise<ServerProcess> {
  const child = spawn(process.execPath, [join(root, 'dist-node', 'server.mjs'), '--port', '0', ...args], {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let told = ''
  const ended = new Promise<number | null>((resolve) => child.once('exit', (code) => resolve(code)))
  const port = await new Promise<number>((resolve, reject) => {
    const listen = (text: Buffer): void => {
      told += text
      const match = /ready:\s+http:\/\/localhost:(\d+)\//.exec(told)
      if (match) resolve(Number(match[1]))
    }
    child.stdout?.on('data', listen)
    child.stderr?.on('data', listen)
    child.once('exit', (code) => reject(new Error(`the server ended with ${code}:\n${told}`)))
  })
  return {
    url: `http://127.0.0.1:${port}/`,
    port,
    child,
    printed: () => told,
    stop: (signal = 'SIGTERM') => {
      child.kill(signal)
      return ended
    },
  }
}
