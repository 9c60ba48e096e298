/** Tells how far a long command is, on the error stream so that results stay clean; on a terminal in one line. */
export interface Progress {
  tell(text: string): void
  end(): void
}

/** Milliseconds between two lines where there is no terminal. */
const pause = 5000

export function createProgress(quiet: boolean, stream: NodeJS.WriteStream = process.stderr): Progress {
  if (quiet) return { tell: () => {}, end: () => {} }
  let open = false
  let last = 0
  return {
    tell: (text) => {
      if (stream.isTTY) {
        stream.write(`\r\u001b[2K${text}`)
        open = true
      } else if (Date.now() - last >= pause) {
        stream.write(`${text}\n`)
        last = Date.now()
      }
    },
    end: () => {
      if (open) stream.write('\n')
    },
  }
}
