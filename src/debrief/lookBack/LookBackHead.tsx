import type { ReactNode } from 'react'
import { lookBack as lookBackTexts } from '../../ui/i18n/en/lookBack'
import { addTexts } from '../../ui/i18n/late'
import { useTranslation } from '../../ui/i18n/translation'
import { SkipLink } from '../../ui/parts/Page'
import { ThemeMenu } from '../../ui/parts/ThemeMenu'
import { Wordmark } from '../../ui/parts/Wordmark'
import type { LookBackGoal } from './lookBack'
import { PagesMenu } from './PagesMenu'
import './head.css'

addTexts('lookBack', lookBackTexts)

/** The head of a page that looks back on a run: where one is, and the way to the other pages of that run. */
export function LookBackHead(props: {
  readonly page: LookBackGoal
  readonly onPage: (page: LookBackGoal) => void
  /** Further tools, before the menus. */
  readonly children?: ReactNode
}) {
  const { page, onPage, children } = props
  const { t } = useTranslation('lookBack')
  return (
    <>
      <SkipLink />
      <header className="look-head">
        <Wordmark />
        <h1>{t(`pages.${page}`)}</h1>
        <span className="look-head-space" />
        {children}
        <PagesMenu page={page} onPage={onPage} />
        <ThemeMenu />
      </header>
    </>
  )
}
