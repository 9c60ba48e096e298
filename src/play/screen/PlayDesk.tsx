import { type ReactNode, useCallback, useMemo, useState } from 'react'
import type { Scenario } from '../../scenario/scenario'
import { MapArea } from '../../ui/map/MapArea'
import type { MapControls } from '../../ui/map/MapPane'
import { TwinDialog } from '../../ui/map/TwinDialog'
import { agesWhilePassing, makeMapPicture, objectIdOfPlace } from '../../ui/mapModel'
import type { Words } from '../../ui/mapWords'
import { Announcer } from '../../ui/parts/Announcer'
import { SkipLink, useTitle } from '../../ui/parts/Page'
import { DayOfReader, sourcesById } from '../../ui/sources'
import { useTheme } from '../../ui/theme'
import { useLayout, useReducedMotion } from '../../ui/useMedia'
import { useStable } from '../../ui/useStable'
import type { Turn } from '../turn/useTurn'
import { Cables } from './Cables'
import { DecideFoot } from './DecideFoot'
import { Decisions } from './Decisions'
import { EndCard } from './EndCard'
import { FailedFoot } from './FailedFoot'
import { Indicators } from './Indicators'
import { PassingFoot } from './PassingFoot'
import { PhoneLayout, type PhoneTab } from './PhoneLayout'
import { PlayHeader } from './PlayHeader'
import { RoleDialog } from './RoleDialog'
import { Saving } from './saving'
import { type SaveState, type SharedSeat, settingOf } from './screenTypes'
import { Timeline } from './Timeline'
import type { Decide } from './useDecide'
import { useKeptFocus } from './useKeptFocus'
import { useLiveMessage } from './useLiveMessage'
import { type Sound, useSound } from './useSound'
import './play.css'
import './cables.css'
import './decisions.css'
import '../../ui/map/map.css'
import './timeline.css'
import './menu.css'
import './tablet.css'
import './phone.css'
import '../../ui/i18n/playTexts'

export interface PlayDeskProps {
  readonly scenario: Scenario
  readonly turn: Turn
  readonly decide: Decide
  readonly words: Words
  /** Address of the page's folder, ending in a slash. */
  readonly base: string
  readonly save: SaveState
  readonly menu: (tools: { readonly sound: Sound; readonly onRole: () => void }) => ReactNode
  readonly onDebrief: () => void
  readonly onCompare: () => void
  /** What a seat that a team plays adds; absent for somebody who plays alone. */
  readonly shared?: SharedSeat
}

/** What stands on the play screen, wherever its turn comes from: map, figures, cables, decisions, hours. */
export function PlayDesk(props: PlayDeskProps) {
  const { scenario, turn, decide, words, save, base, shared, onDebrief, onCompare } = props
  const { t, format } = words
  const { game } = turn
  const { view } = game
  const layout = useLayout()
  const theme = useTheme()
  const reducedMotion = useReducedMotion()
  const { seat, plan, from } = game
  const setting = useMemo(() => settingOf(scenario, { seat, plan, from }), [scenario, seat, plan, from])
  const sources = useMemo(() => sourcesById(scenario), [scenario])
  const placeNames = useMemo(() => new Map(scenario.space.places.map((place) => [place.id, place.name])), [scenario])
  const sound = useSound(base)
  const live = useLiveMessage(turn, setting.plan.windows.length, words, sound)
  useKeptFocus(turn.phase)

  const [selected, setSelected] = useState<string | null>(null)
  const [controls, setControls] = useState<MapControls | null>(null)
  const [openCable, setOpenCable] = useState<string | null>(null)
  const [shown, setShown] = useState<'role' | 'list' | null>(null)
  const [tab, setTab] = useState<PhoneTab>('map')
  const [hasPanel, setPanel] = useState(shared?.opens ?? false)
  useTitle(t('title', { seat: setting.seat.name, when: format.dateTime(view.hour) }))

  const agesAt = turn.phase === 'passing' ? agesWhilePassing(view.hour) : view.hour
  const homeCountry = setting.seat.country
  const picture = useMemo(
    () => makeMapPicture({ scenario, view, agesAt, homeCountry, theme, reducedMotion, selected, words }),
    [scenario, view, agesAt, homeCountry, theme, reducedMotion, selected, words],
  )
  const select = useStable((id: string | null) => {
    setSelected(id)
    const object = picture.model.objects.find((one) => one.id === id)
    if (object) controls?.goTo(object.lon, object.lat)
  })
  const opensOn = scenario.space.places.find((place) => place.id === setting.seat.opensOn && !place.offMap)
  const openMap = useCallback(
    (next: MapControls | null) => {
      setControls(next)
      // A wide map shows the whole region at once; a small one opens on the seat's own place.
      if (opensOn && layout === 'phone') next?.goTo(opensOn.lon, opensOn.lat)
    },
    [opensOn, layout],
  )
  const showPlace = useStable((place: string) => {
    select(objectIdOfPlace(scenario, place))
    if (layout === 'phone') setTab('map')
  })
  // What an observer read is nobody's act, so it is kept by the screen alone.
  const [seen, setSeen] = useState<ReadonlySet<string>>(new Set())
  const reports = useMemo(
    () =>
      game.observed
        ? view.reports.map((one) => (seen.has(`${view.seat} ${one.id}`) ? { ...one, read: true } : one))
        : view.reports,
    [game.observed, view.reports, view.seat, seen],
  )
  const openReport = useStable((report: string | null) => {
    setOpenCable(report)
    if (!report || !reports.some((one) => one.id === report && !one.read)) return
    if (game.observed) setSeen((before) => new Set(before).add(`${view.seat} ${report}`))
    else turn.read(report)
  })
  const withdraw = useStable(decide.withdraw)
  const showRole = useCallback(() => setShown('role'), [])
  const showList = useCallback(() => setShown('list'), [])
  const showNothing = useCallback(() => setShown(null), [])

  const map = (
    <MapArea
      scenario={setting.scenario}
      base={base}
      forces={view.forces}
      words={words}
      model={picture.model}
      controls={controls}
      layout={layout}
      caption={sound.caption}
      onSelect={setSelected}
      onControls={openMap}
      onList={showList}
    />
  )
  const indicators = <Indicators indicators={view.indicators} hour={view.hour} words={words} />
  const cables = (
    <Cables
      reports={reports}
      words={words}
      sources={sources}
      placeNames={placeNames}
      open={openCable}
      onOpen={openReport}
      onPlace={showPlace}
    />
  )
  const decisions = (
    <>
      {game.over && <EndCard onDebrief={onDebrief} onCompare={onCompare} />}
      <Decisions
        decisions={view.decisions}
        taken={view.taken}
        standing={view.standing}
        words={words}
        sources={sources}
        heading={decide.heading}
        hint={decide.hint}
        canDecide={decide.canDecide}
        observed={game.observed === true}
        choice={decide.choice}
        reason={decide.reason}
        reasonNote={decide.reasonNote}
        standUntil={format.dayTime(game.stopsAt)}
        onChoose={decide.choose}
        onReason={decide.setReason}
        onWithdraw={withdraw}
        above={shared?.proposals}
        most={shared?.offered}
        hints={shared !== undefined}
      />
      {turn.phase === 'failed' ? (
        <FailedFoot onRetry={turn.retry} />
      ) : isPassing(turn) ? (
        <PassingFoot turn={turn} words={words} withControls={layout === 'phone'} />
      ) : (
        !game.over && <DecideFoot {...decide.foot} />
      )}
    </>
  )
  const timeline = <Timeline setting={setting} game={game} words={words} />
  return (
    <Saving value={save}>
      <DayOfReader value={game.over ? 'any' : format.local(view.hour).date}>
        <div
          className={`play play-${layout}`}
          data-phase={turn.phase}
          data-hour={view.hour}
          data-panel={(shared && hasPanel) || undefined}
          data-shared={shared !== undefined || undefined}
          data-held={shared?.isHeld || undefined}
        >
          <SkipLink />
          <PlayHeader
            setting={setting}
            turn={turn}
            words={words}
            layout={layout}
            onRole={showRole}
            shared={shared}
            panel={
              layout === 'desktop' && shared ? { isOpen: hasPanel, onToggle: () => setPanel(!hasPanel) } : undefined
            }
            menu={props.menu({ sound, onRole: showRole })}
          />
          {shared && (
            <section className="play-notice" aria-label={t('landmarks.notice')}>
              {shared.notice}
            </section>
          )}
          {layout === 'phone' ? (
            <PhoneLayout
              shared={shared}
              tab={tab}
              onTab={setTab}
              onDebrief={onDebrief}
              map={map}
              indicators={indicators}
              figures={<Indicators indicators={view.indicators} hour={view.hour} words={words} isDetailed />}
              cables={cables}
              decisions={decisions}
              timeline={timeline}
              turn={turn}
              words={words}
              onCable={(report) => {
                openReport(report)
                setTab('cables')
              }}
            />
          ) : (
            <>
              <main className="play-main" id="content" tabIndex={-1} aria-label={t('landmarks.map')}>
                {map}
              </main>
              {shared && (hasPanel || layout === 'tablet') && (
                <section className="play-panel" aria-label={t('landmarks.team')}>
                  {shared.panel}
                </section>
              )}
              <aside className="play-column" aria-label={t('landmarks.column')}>
                {indicators}
                {cables}
                {decisions}
              </aside>
              {timeline}
            </>
          )}
          <TwinDialog
            picture={picture}
            words={words}
            when={format.dayTime(view.hour)}
            isOpen={shown === 'list'}
            onClose={showNothing}
            onSelect={select}
          />
          <RoleDialog setting={setting} sources={sources} isOpen={shown === 'role'} onClose={showNothing} />
          <Announcer message={live.text} at={live.count} />
        </div>
      </DayOfReader>
    </Saving>
  )
}

const isPassing = (turn: Turn) => turn.phase === 'passing' || turn.phase === 'paused' || turn.phase === 'skipping'
