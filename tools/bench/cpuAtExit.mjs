// Preloaded into a command that is measured: writes the CPU time of its process, all threads, when it ends.
import { isMainThread } from 'node:worker_threads'

if (isMainThread) {
  process.on('exit', () => process.stderr.write(`\n${JSON.stringify({ cpuUsage: process.cpuUsage() })}\n`))
}
