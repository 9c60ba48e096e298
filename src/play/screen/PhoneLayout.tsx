import type { ReactNode } from 'react'
import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components/Tabs'
import { useTranslation } from '../../ui/i18n/translation'
import type { Words } from '../../ui/mapWords'
import { Button } from '../../ui/parts/Button'
import { Icon } from '../../ui/parts/Icon'
import { Reliability } from '../../ui/parts/Reliability'
import type { Turn } from '../turn/useTurn'
import { HoursControl } from './HoursControl'
import { NewsCount } from './NewsCount'
import type { SharedSeat } from './screenTypes'

const ownTabs = ['map', 'cables', 'decide', 'figures'] as const
const teamTabs = ['map', 'cables', 'decide', 'team', 'figures'] as const
export type PhoneTab = (typeof teamTabs)[number]

export interface PhoneLayoutProps {
  readonly tab: PhoneTab
  readonly onTab: (tab: PhoneTab) => void
  readonly onDebrief: () => void
  readonly map: ReactNode
  readonly indicators: ReactNode
  /** The same figures with what each counts. */
  readonly figures: ReactNode
  readonly cables: ReactNode
  readonly decisions: ReactNode
  readonly timeline: ReactNode
  readonly turn: Turn
  readonly words: Words
  readonly onCable: (report: string) => void
  readonly shared?: SharedSeat
}

/** One pane at a time, four tabs at the thumb, and a fifth for a team. The map stays alive behind the others. */
export function PhoneLayout(props: PhoneLayoutProps) {
  const { tab, onTab, onDebrief, map, indicators, figures, cables, decisions, timeline, turn, words, onCable, shared } =
    props
  const { t } = useTranslation('play')
  const tabs: readonly PhoneTab[] = shared ? teamTabs : ownTabs
  const unread = turn.game.view.reports.filter((report) => !report.read).length
  return (
    <Tabs
      className="phone"
      selectedKey={tab}
      onSelectionChange={(key) => {
        const next = tabs.find((one) => one === key)
        if (next) onTab(next)
      }}
    >
      {/* First in the order of reading, at the foot of the screen: the thumb's place. */}
      <nav className="phone-nav" aria-label={t('tabs.label')}>
        <TabList className={`phone-tabs ${shared ? 'phone-tabs-five' : ''}`} aria-label={t('tabs.label')}>
          {tabs.map((one) => (
            <Tab key={one} id={one} className="phone-tab">
              <Icon name={one} />
              <span>
                {t(`tabs.${one}`)}
                {one === 'cables' && unread > 0 && (
                  <span className="phone-count">
                    <span aria-hidden="true">{unread}</span>
                    <span className="sr-only">{`, ${t('tabs.unread', { count: unread })}`}</span>
                  </span>
                )}
                {one === 'decide' && shared && <NewsCount count={shared.waiting} of="proposed" />}
                {one === 'team' && shared && <NewsCount count={shared.news} />}
              </span>
            </Tab>
          ))}
        </TabList>
      </nav>
      {timeline}
      <main className="phone-main" id="content" tabIndex={-1}>
        <TabPanel id="map" className="phone-panel phone-map" shouldForceMount>
          {map}
          {indicators}
          <Newest turn={turn} words={words} onCable={onCable} />
          <NowCard
            turn={turn}
            words={words}
            proposed={shared?.waiting ?? 0}
            onDecide={() => onTab('decide')}
            onDebrief={onDebrief}
          />
        </TabPanel>
        <TabPanel id="cables" className="phone-panel">
          {cables}
        </TabPanel>
        <TabPanel id="decide" className="phone-panel phone-decide">
          {decisions}
        </TabPanel>
        {shared && (
          <TabPanel id="team" className="phone-panel phone-team">
            {shared.panel}
          </TabPanel>
        )}
        <TabPanel id="figures" className="phone-panel phone-figures">
          {figures}
        </TabPanel>
      </main>
    </Tabs>
  )
}

/** The newest cable, under the map. */
function Newest({ turn, words, onCable }: { turn: Turn; words: Words; onCable: (report: string) => void }) {
  const report = turn.game.view.reports[0]
  if (!report) return null
  const time = words.format.time(report.arrived)
  return (
    <button type="button" className="newest" onClick={() => onCable(report.id)}>
      <span className="newest-from">
        {report.from} · {report.hourAssumed ? words.t('common:approx', { value: time }) : time}
      </span>
      <Reliability level={report.reliability} />
      <strong>{report.title}</strong>
    </button>
  )
}

interface NowCardProps {
  readonly turn: Turn
  readonly words: Words
  /** Proposals of the team that wait for this member. */
  readonly proposed: number
  readonly onDecide: () => void
  readonly onDebrief: () => void
}

/** What is to be done now: look at what the team proposes, decide, or let hours pass. */
function NowCard({ turn, words, proposed, onDecide, onDebrief }: NowCardProps) {
  const { t } = useTranslation('play')
  const { game, phase } = turn
  const until = words.format.dayTime(game.stopsAt)
  if (phase === 'window' || phase === 'busy') {
    const count = game.view.decisions.filter((one) => one.status === 'available').length
    return (
      <div className="now-card">
        <h2>{t(game.nextWindow === null ? 'decide.beforeEnd' : 'decide.before', { when: until })}</h2>
        <p className={proposed > 0 ? 'now-proposed' : 'note'}>
          {proposed > 0 ? t('tabs.proposed', { count: proposed }) : `${t('decide.offered')}: ${count}`}
        </p>
        <Button look="act" onPress={onDecide}>
          {t(proposed > 0 ? 'tabs.look' : 'tabs.decide')}
        </Button>
      </div>
    )
  }
  if (game.over) {
    return (
      <div className="now-card">
        <h2>{t('end.title')}</h2>
        <Button look="act" onPress={onDebrief}>
          {t('end.go')}
        </Button>
      </div>
    )
  }
  return (
    <div className="now-card now-card-passing">
      <h2>{t(phase === 'paused' ? 'hours.paused' : 'hours.passing')}</h2>
      <p className="note">{t('hours.until', { when: until })}</p>
      <HoursControl turn={turn} until={until} />
    </div>
  )
}
