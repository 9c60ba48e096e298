import { type ReactNode, useEffect, useId, useState } from 'react'
import { useTranslation } from '../../ui/i18n/translation'
import { Button } from '../../ui/parts/Button'
import { Icon } from '../../ui/parts/Icon'
import { Page } from '../../ui/parts/Page'
import { useLayout } from '../../ui/useMedia'
import type { Around } from './around'
import { LessonClock, LinkWords, usePhaseWords } from './LessonClock'

export interface StudentPageFrameProps {
  readonly around: Around
  readonly children: ReactNode
  readonly foot?: ReactNode
  /** Whether the team's panel stands beside the page. */
  readonly withPanel?: boolean
}

/** A page of a lesson that is read: its clock in the head, what everybody must see, the page, and the team beside it. */
export function StudentPage({ around, children, foot, withPanel = true }: StudentPageFrameProps) {
  const { t } = useTranslation('classSeat')
  const phaseWords = usePhaseWords()
  const { view, at, isLost, waiting, windows, notices, panel } = around
  const { lesson } = view
  const phase = lesson.phase.name
  // biome-ignore lint/correctness/useExhaustiveDependencies: what a new part of the lesson shows is read next
  useEffect(() => {
    if (document.activeElement === document.body) document.getElementById('content')?.focus({ preventScroll: true })
  }, [phase])
  const beside = withPanel ? panel : null
  const isPhone = useLayout() === 'phone'
  return (
    <Page
      title={lesson.title || t('unnamed')}
      foot={foot}
      tools={
        <p className="stu-head">
          <span className="stu-head-line">
            <strong>{phaseWords(lesson, windows)}</strong>
            {phase !== 'ended' && phase !== 'lobby' && <LessonClock lesson={lesson} at={at} />}
          </span>
          <LinkWords isLost={isLost} waiting={waiting} />
        </p>
      }
    >
      {notices}
      <div className={beside ? 'stu-beside' : undefined}>
        <div className="stu-content">{children}</div>
        {beside && !isPhone && <aside className="stu-aside">{beside}</aside>}
      </div>
      {beside && isPhone && <Dock news={around.news}>{beside}</Dock>}
    </Page>
  )
}

/** On a phone: the team at the thumb, over a page that may be long. */
function Dock({ news, children }: { news: number; children: ReactNode }) {
  const { t } = useTranslation('classSeat')
  const [isOpen, setOpen] = useState(false)
  const id = useId()
  return (
    <div className="stu-dock">
      {isOpen && (
        <aside id={id} className="stu-aside">
          {children}
        </aside>
      )}
      <Button
        look="quiet"
        className="stu-dock-button"
        aria-expanded={isOpen}
        aria-controls={isOpen ? id : undefined}
        onPress={() => setOpen(!isOpen)}
      >
        <Icon name={isOpen ? 'close' : 'team'} />
        {t(isOpen ? 'panel.close' : 'panel.open')}
        {!isOpen && news > 0 && (
          <span className="stu-count">
            <span aria-hidden="true">{news}</span>
            <span className="sr-only">{`, ${t('panel.news', { count: news })}`}</span>
          </span>
        )}
      </Button>
    </div>
  )
}
