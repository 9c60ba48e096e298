import { useEffect, useState } from 'react'

/** Says what changed to those who do not see it. Each message replaces the last; the same words twice are said twice. */
export function Announcer({ message, at }: { message: string; at: number }) {
  const [said, setSaid] = useState('')
  useEffect(() => {
    // A change of text is what assistive technology reads out; the mark makes equal messages differ.
    setSaid(message ? `${message}${at % 2 ? '\u00a0' : ''}` : '')
  }, [message, at])
  return (
    <div className="sr-only" role="status" aria-live="polite" aria-atomic="true">
      {said}
    </div>
  )
}
