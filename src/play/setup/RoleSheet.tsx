import { useContext, useMemo } from 'react'
import type { Scenario } from '../../scenario/scenario'
import { useTranslation } from '../../ui/i18n/translation'
import { withoutTitle } from '../../ui/markdown/citations'
import { Markdown } from '../../ui/markdown/Markdown'
import { DayOfReader, sourcesById } from '../../ui/sources'
import { textOf } from '../../ui/texts'
import { useFormat, useLanguage } from '../../ui/useFormat'
import { RoleFacts } from './RoleFacts'
import './setup.css'

export interface RoleSheetProps {
  readonly scenario: Scenario
  readonly seat: string
  readonly plan: string
  readonly observed: boolean
  /** True for somebody who reads the sheet of a seat that others play. */
  readonly watches?: boolean
}

/** The sheet itself, and beside it the windows and the situation. */
export function RoleSheet({ scenario, seat: seatId, plan: planId, observed, watches = observed }: RoleSheetProps) {
  const { t } = useTranslation(['start', 'common'])
  const language = useLanguage()
  const format = useFormat(scenario.play.clock)
  const sources = useMemo(() => sourcesById(scenario), [scenario])
  const seat = scenario.play.seats.find((one) => one.id === seatId) ?? scenario.play.seats[0]
  const plan = scenario.play.plans.find((one) => one.id === planId) ?? scenario.play.plans[0]
  const { windows } = plan
  const zone = scenario.play.clock.zoneLabel
  const windowLine = t(watches ? 'role.windowsObserveText' : 'role.windowsText', {
    count: windows.length,
    first: `${format.dayTime(windows[0].hour)} ${zone}`,
    last: `${format.dayTime(windows[windows.length - 1].hour)} ${zone}`,
  })
  const day = useContext(DayOfReader) ?? format.local(0).date
  const role = textOf(scenario, language, `roles/${seat.id}`)
  return (
    <DayOfReader value={day}>
      <div className="role">
        <article className="role-sheet">
          {observed ? (
            <Markdown text={textOf(scenario, language, 'observe')} headingLevel={1} sources={sources} />
          ) : (
            <>
              <p className="eyebrow">{t('role.title')}</p>
              <h1>{seat.name}</h1>
              <p className="lead">{seat.mandate}</p>
              {role ? (
                <Markdown text={withoutTitle(role)} headingLevel={1} sources={sources} />
              ) : (
                <RoleFacts scenario={scenario} actor={seat.actor} sources={sources} />
              )}
            </>
          )}
        </article>
        <div className="role-side">
          <section>
            <h2>{t(watches ? 'role.windowsObserve' : 'role.windows')}</h2>
            <p>{windowLine}</p>
            <p className="note">{plan.text}</p>
          </section>
          <Markdown text={textOf(scenario, language, 'briefing')} headingLevel={2} sources={sources} />
        </div>
      </div>
    </DayOfReader>
  )
}
