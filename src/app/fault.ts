import { Failure, type Fault, type SessionFault } from '../session/fault'

/** Something that did not work, as the reader is told: what, and each reason with its place. */
export interface ShownFault {
  readonly title: string
  readonly faults: readonly Fault[]
}

/** A failure as it is shown. Anything else that was thrown is a bug: its words go to the console, for developers. */
export function faultOf(title: string, error: unknown): ShownFault {
  if (error instanceof Failure) return { title, faults: error.faults }
  console.error(error)
  return { title, faults: [located({ code: 'unexpected' })] }
}

/** A fault without a file to point at. */
export const located = (fault: SessionFault): Fault => ({ file: '', path: '', fault })
