import { type ReactNode, useEffect } from 'react'
import { useTranslation } from '../i18n/translation'
import { ThemeMenu } from './ThemeMenu'
import { Wordmark } from './Wordmark'

export interface PageProps {
  /** Shown after the wordmark and in the browser's tab. */
  readonly title: string
  readonly children: ReactNode
  /** Right end of the header, before the theme. */
  readonly tools?: ReactNode
  /** Fixed foot with at most one filled accent button. */
  readonly foot?: ReactNode
  readonly width?: 'reading' | 'wide'
  readonly isFirst?: boolean
}

/** A page that is read: header, one column of content, and a foot with what comes next. */
export function Page({ title, children, tools, foot, width = 'wide', isFirst = false }: PageProps) {
  const { t } = useTranslation('common')
  useArrival()
  useTitle(isFirst ? t('product') : `${title} · ${t('product')}`)
  return (
    <div className="page">
      <SkipLink />
      <header className="page-head">
        <Wordmark />
        {!isFirst && <span className="page-where">{title}</span>}
        <div className="page-tools">
          {tools}
          <ThemeMenu />
        </div>
      </header>
      <main id="content" className={`page-body page-${width}`} tabIndex={-1}>
        {children}
      </main>
      {foot && <footer className="page-foot">{foot}</footer>}
    </div>
  )
}

/** Jumps over the header. A button, as the address after `#` is taken by the routes. */
export function SkipLink() {
  const { t } = useTranslation('common')
  return (
    <button type="button" className="skip-link" onClick={() => document.getElementById('content')?.focus()}>
      {t('skipToContent')}
    </button>
  )
}

export function useTitle(title: string): void {
  useEffect(() => {
    document.title = title
  }, [title])
}

let hasTurned = false
window.addEventListener('hashchange', () => {
  hasTurned = true
})

/** On a new page the focus goes to its content, so that what is new is read next; on the first one it stays put. */
export function useArrival(): void {
  useEffect(() => {
    if (hasTurned && document.activeElement === document.body) {
      document.getElementById('content')?.focus({ preventScroll: true })
    }
  }, [])
}
