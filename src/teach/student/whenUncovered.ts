/**
 * Does something with a part of the page once no dialog covers it any more and the dialog has given the focus back. Gives what stops
 * the waiting.
 */
export function whenUncovered<T extends Element>(part: T, act: (part: T) => void): () => void {
  /** Frames to wait yet: a dialog gives the focus back in the one after it has gone. */
  let left = 2
  let frame = 0
  const look = () => {
    if (part.closest('[inert], [aria-hidden="true"]')) left = 2
    else left -= 1
    if (left < 0) act(part)
    else frame = requestAnimationFrame(look)
  }
  look()
  return () => cancelAnimationFrame(frame)
}
