// Runs the built classroom server as a process of its own.
import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../fresh.mjs'
import { call } from './http.mjs'

export const builtServer = join(root, 'dist-node', 'server.mjs')

/**
 * Starts a server and waits until it answers.
 * @param {{ port: number, key: string, data?: string, store?: string, redis?: string, core?: number | null }} options
 *   `data`: folder of the embedded store, or `store` and `redis`. `core`: number of the one core that it may use.
 */
export async function startServer({ port, key, data, store, redis, core = null }) {
  const args = ['--port', String(port), '--log', 'error', ...(data ? ['--data', data] : [])]
  const env = { ...process.env, CLASSROOM_KEY: key, NODE_ENV: 'production' }
  if (store) env.CLASSROOM_STORE = store
  if (redis) env.CLASSROOM_REDIS = redis
  const pinned = core !== null && existsSync('/usr/bin/taskset')
  const [program, before] = pinned
    ? ['/usr/bin/taskset', ['-c', String(core), process.execPath]]
    : [process.execPath, []]
  const child = spawn(program, [...before, builtServer, ...args], { env, stdio: ['ignore', 'pipe', 'pipe'] })
  const ended = new Promise((resolve) => child.once('exit', resolve))
  const kill = () => child.kill('SIGKILL')
  process.once('exit', kill)
  let said = ''
  const address = await new Promise((resolve, reject) => {
    const listen = (text) => {
      if (said.length < 20_000) said += text
      const found = /http:\/\/localhost:(\d+)\//.exec(said)
      if (found) resolve(`http://127.0.0.1:${found[1]}`)
    }
    child.stdout.setEncoding('utf8').on('data', listen)
    child.stderr.setEncoding('utf8').on('data', listen)
    child.once('error', reject)
    child.once('exit', (code) => {
      process.off('exit', kill)
      reject(new Error(`The server ended with ${code}:\n${said}`))
    })
  })
  return {
    address,
    pid: child.pid,
    /** What it said of faults. */
    said: () => said,
    /** Ends it as a power cut would. */
    async kill() {
      kill()
      await ended
      process.off('exit', kill)
    },
    async stop() {
      child.kill('SIGTERM')
      await ended
      process.off('exit', kill)
    },
    /** Seconds of processor time so far, bytes of memory, and what else it counts of itself. */
    async usage() {
      const { text } = await call(`${address}/metrics`, { token: key })
      const figure = (name) => Number(new RegExp(`^${name} (\\S+)$`, 'm').exec(text)?.[1] ?? 'NaN')
      return {
        cpuSeconds: figure('process_cpu_seconds_total'),
        rss: figure('process_resident_memory_bytes'),
        views: figure('classroom_views_total'),
        dropped: figure('classroom_slow_clients_total'),
        loop99: figure('classroom_event_loop_delay_seconds\\{quantile="0.99"\\}'),
      }
    },
  }
}
