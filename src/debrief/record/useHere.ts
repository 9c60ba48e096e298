import { useEffect, useState } from 'react'

/** Id of the day or folded part whose head was passed last, for the strip of days. */
export function useHere(selector: string, changed: unknown): string | null {
  const [here, setHere] = useState<string | null>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: looks again when what is listed has changed
  useEffect(() => {
    let frame = 0
    const look = () => {
      frame = 0
      const line = window.innerHeight * 0.35
      const passed = [...document.querySelectorAll(selector)].filter(
        (section) => section.getClientRects().length > 0 && section.getBoundingClientRect().top < line,
      )
      setHere(passed.at(-1)?.id ?? null)
    }
    const soon = () => {
      frame ||= requestAnimationFrame(look)
    }
    soon()
    window.addEventListener('scroll', soon, { passive: true })
    return () => {
      window.removeEventListener('scroll', soon)
      cancelAnimationFrame(frame)
    }
  }, [selector, changed])
  return here
}
