import { type ReactNode, useLayoutEffect } from 'react'
import './bar.css'

export interface BarProps {
  /** For whoever hears the page. */
  readonly label: string
  readonly back: { readonly href: string; readonly words: string }
  readonly children: ReactNode
}

/** A line over a lesson's run that is looked back on: which lesson it is, and the way back to it. */
export function Bar({ label, back, children }: BarProps) {
  useLayoutEffect(() => {
    document.documentElement.dataset.lesson = ''
    return () => {
      delete document.documentElement.dataset.lesson
    }
  }, [])
  return (
    <aside className="stu-bar" aria-label={label}>
      {children}
      <a className="button button-plain button-small" href={back.href}>
        {back.words}
      </a>
    </aside>
  )
}
