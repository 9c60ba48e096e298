import { main } from './main'
import { isThreadOfPool, workInPool } from './pool'

if (isThreadOfPool()) workInPool()
else {
  const line = (stream: NodeJS.WriteStream) => (text: string) => stream.write(`${text}\n`)
  // A reader that closes early (head, say) is no fault of ours.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 1))
  main(process.argv.slice(2), { out: line(process.stdout), err: line(process.stderr) }).then(
    (code) => {
      process.exitCode = code
    },
    (error: unknown) => {
      process.stderr.write(`This is a fault of the program: ${error instanceof Error ? error.stack : String(error)}\n`)
      process.exitCode = 70
    },
  )
}
