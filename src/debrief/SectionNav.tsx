import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'

export type SectionName =
  | 'outcomes'
  | 'tolls'
  | 'accounts'
  | 'decisions'
  | 'not-computed'
  | 'epilogue'
  | 'questions'
  | 'take-home'

/** Ways to the parts of the page. Addresses after `#` belong to the routes, so these are buttons that move the focus. */
export function SectionNav({ sections }: { sections: readonly SectionName[] }) {
  const { t } = useTranslation('compare')
  const here = useSectionHere(sections)
  return (
    <nav className="cmp-nav" aria-label={t('nav.label')}>
      <ul>
        {sections.map((name) => (
          <li key={name}>
            <button type="button" aria-current={here === name ? 'true' : undefined} onClick={() => goTo(name)}>
              {t(`nav.${name}`)}
            </button>
          </li>
        ))}
      </ul>
    </nav>
  )
}

function goTo(name: SectionName): void {
  const section = document.getElementById(name)
  section?.focus({ preventScroll: true })
  section?.scrollIntoView({ block: 'start' })
}

/** The section whose head was passed last. */
function useSectionHere(sections: readonly SectionName[]): SectionName {
  const [here, setHere] = useState<SectionName>(sections[0])
  const names = sections.join()
  useEffect(() => {
    const update = () => {
      const line = window.innerHeight * 0.4
      const passed = (names.split(',') as SectionName[]).filter(
        (name) => (document.getElementById(name)?.getBoundingClientRect().top ?? Number.POSITIVE_INFINITY) < line,
      )
      const atEnd = window.innerHeight + window.scrollY >= document.documentElement.scrollHeight - 2
      const last = (names.split(',') as SectionName[]).at(-1)
      // Where two columns begin at one height, the first one counts.
      const tops = passed.map((name) => document.getElementById(name)?.getBoundingClientRect().top ?? 0)
      const first = passed.find((_, index) => tops[index] === Math.max(...tops))
      setHere((before) => (atEnd && last ? last : (first ?? before)))
    }
    window.addEventListener('scroll', update, { passive: true })
    return () => window.removeEventListener('scroll', update)
  }, [names])
  return here
}
