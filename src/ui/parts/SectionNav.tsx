import { useEffect, useState } from 'react'
import './section-nav.css'

export interface SectionNavProps {
  readonly label: string
  readonly sections: readonly { readonly id: string; readonly name: string }[]
}

/** Ways to the parts of a page. Addresses after `#` belong to the routes, so these are buttons that move the focus. */
export function SectionNav({ label, sections }: SectionNavProps) {
  const here = useSectionHere(sections.map(({ id }) => id))
  return (
    <nav className="section-nav" aria-label={label}>
      <ul>
        {sections.map(({ id, name }) => (
          <li key={id}>
            <button type="button" aria-current={here === id ? 'true' : undefined} onClick={() => goToSection(id)}>
              {name}
            </button>
          </li>
        ))}
      </ul>
    </nav>
  )
}

export function goToSection(id: string): void {
  const section = document.getElementById(id)
  section?.focus({ preventScroll: true })
  section?.scrollIntoView({ block: 'start' })
}

/** The section whose head was passed last. */
function useSectionHere(sections: readonly string[]): string {
  const [here, setHere] = useState(sections[0])
  const ids = sections.join()
  useEffect(() => {
    const update = () => {
      const line = window.innerHeight * 0.4
      const all = ids.split(',')
      const passed = all.filter(
        (id) => (document.getElementById(id)?.getBoundingClientRect().top ?? Number.POSITIVE_INFINITY) < line,
      )
      const atEnd = window.innerHeight + window.scrollY >= document.documentElement.scrollHeight - 2
      const last = all.at(-1)
      // Where two columns begin at one height, the first one counts.
      const tops = passed.map((id) => document.getElementById(id)?.getBoundingClientRect().top ?? 0)
      const first = passed.find((_, index) => tops[index] === Math.max(...tops))
      setHere((before) => (atEnd && last ? last : (first ?? before)))
    }
    window.addEventListener('scroll', update, { passive: true })
    return () => window.removeEventListener('scroll', update)
  }, [ids])
  return here
}
