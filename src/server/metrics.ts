import { monitorEventLoopDelay } from 'node:perf_hooks'

/** Upper bounds of the echo histogram, in seconds. */
const bounds = [0.005, 0.01, 0.02, 0.03, 0.05, 0.075, 0.1, 0.15, 0.25, 0.5, 1, 2.5, 5] as const

export interface Gauges {
  readonly sessions: number
  readonly connections: number
}

/** What the server counts of itself: numbers only, nothing of anybody. */
export interface Metrics {
  command(): void
  /** By the code of the refusal or the fault. */
  refused(code: string): void
  /** Milliseconds from a command's arrival until what it changed was sent. */
  echo(ms: number): void
  view(): void
  dropped(): void
  /** Prometheus' text form. */
  text(gauges: Gauges): string
  close(): void
}

export function createMetrics(): Metrics {
  const loop = monitorEventLoopDelay({ resolution: 20 })
  loop.enable()
  const counts = { commands: 0, views: 0, dropped: 0 }
  const refusals = new Map<string, number>()
  const echoes = bounds.map(() => 0)
  let echoCount = 0
  let echoSum = 0
  return {
    command: () => {
      counts.commands += 1
    },
    refused: (code) => {
      refusals.set(code, (refusals.get(code) ?? 0) + 1)
    },
    echo: (ms) => {
      const seconds = ms / 1000
      echoCount += 1
      echoSum += seconds
      bounds.forEach((bound, index) => {
        if (seconds <= bound) echoes[index] += 1
      })
    },
    view: () => {
      counts.views += 1
    },
    dropped: () => {
      counts.dropped += 1
    },
    text: ({ sessions, connections }) => {
      const { user, system } = process.cpuUsage()
      const lines: string[] = []
      const tell = (name: string, kind: string, help: string, values: readonly (readonly [string, number])[]): void => {
        lines.push(`# HELP ${name} ${help}`, `# TYPE ${name} ${kind}`)
        for (const [suffix, value] of values) lines.push(`${name}${suffix} ${value}`)
      }
      const one = (value: number): [string, number][] => [['', value]]
      tell('classroom_sessions', 'gauge', 'Sessions that this process writes.', one(sessions))
      tell('classroom_connections', 'gauge', 'Open connections of browsers.', one(connections))
      tell('classroom_commands_total', 'counter', 'Commands taken.', one(counts.commands))
      tell('classroom_views_total', 'counter', 'Views sent.', one(counts.views))
      tell(
        'classroom_slow_clients_total',
        'counter',
        'Clients dropped because they did not keep up.',
        one(counts.dropped),
      )
      tell(
        'classroom_refusals_total',
        'counter',
        'What was refused, by code.',
        [...refusals].sort(([a], [b]) => (a < b ? -1 : 1)).map(([code, count]) => [`{code="${code}"}`, count]),
      )
      tell('classroom_echo_seconds', 'histogram', 'From a command to the view that shows it.', [
        ...bounds.map((bound, index): [string, number] => [`_bucket{le="${bound}"}`, echoes[index]]),
        ['_bucket{le="+Inf"}', echoCount],
        ['_sum', echoSum],
        ['_count', echoCount],
      ])
      tell('classroom_event_loop_delay_seconds', 'gauge', 'Delay of the event loop since the last look.', [
        ['{quantile="0.5"}', loop.percentile(50) / 1e9],
        ['{quantile="0.99"}', loop.percentile(99) / 1e9],
        ['{quantile="1"}', loop.max / 1e9],
      ])
      tell('process_cpu_seconds_total', 'counter', 'Processor time of this process.', one((user + system) / 1e6))
      tell('process_resident_memory_bytes', 'gauge', 'Memory of this process.', one(process.memoryUsage.rss()))
      loop.reset()
      return `${lines.join('\n')}\n`
    },
    close: () => loop.disable(),
  }
}
