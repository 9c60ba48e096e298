/** Milliseconds that an answer is waited for, and from one look to the next. */
const patience = 2000
const between = 500
/** So many looks in a row without an answer, and this process is cut off. */
const mostSilent = 2

export interface Reach {
  /** Whether nothing that all processes share answers this one any more. */
  readonly isCutOff: boolean
  stop(): void
}

/**
 * Watches whether this process still reaches anything of what all processes share. `asked` are asked at one time, and one answer is
 * enough: store or bus alone may be away for everybody, and then browsers are no better off elsewhere; where none answers, it is this
 * machine's own network that is gone. `onChange` is told of both changes.
 */
export function watchReach(asked: readonly (() => Promise<unknown>)[], onChange: (isCutOff: boolean) => void): Reach {
  let silent = 0
  let isCutOff = false
  let isStopped = false
  let timer: NodeJS.Timeout
  const look = async (): Promise<void> => {
    silent = (await anyAnswers(asked)) ? 0 : silent + 1
    const is = silent >= mostSilent
    if (is !== isCutOff && !isStopped) {
      isCutOff = is
      onChange(is)
    }
    next()
  }
  const next = (): void => {
    if (!isStopped) timer = setTimeout(() => void look(), between).unref()
  }
  next()
  return {
    get isCutOff() {
      return isCutOff
    },
    stop() {
      isStopped = true
      clearTimeout(timer)
    },
  }
}

function anyAnswers(asked: readonly (() => Promise<unknown>)[]): Promise<boolean> {
  return new Promise((resolve) => {
    // What came while this process was busy is taken in first: that is no silence.
    const end = setTimeout(() => setImmediate(() => resolve(false)), patience)
    const told = (is: boolean): void => {
      clearTimeout(end)
      resolve(is)
    }
    Promise.any(asked.map((ask) => ask())).then(
      () => told(true),
      () => told(false),
    )
  })
}
