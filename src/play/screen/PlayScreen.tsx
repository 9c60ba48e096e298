import { useCallback, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { GameSnapshot, SessionServices } from '../../session/api'
import { MapArea } from '../../ui/map/MapArea'
import type { MapControls } from '../../ui/map/MapPane'
import { TwinDialog } from '../../ui/map/TwinDialog'
import { agesWhilePassing, makeMapPicture, objectIdOfPlace } from '../../ui/mapModel'
import type { Words } from '../../ui/mapWords'
import { modelStatusText } from '../../ui/modelStatus'
import { Announcer } from '../../ui/parts/Announcer'
import { SkipLink, useTitle } from '../../ui/parts/Page'
import { sourcesById } from '../../ui/sources'
import { useTheme } from '../../ui/theme'
import { useFormat } from '../../ui/useFormat'
import { useLayout, useReducedMotion } from '../../ui/useMedia'
import { useStable } from '../../ui/useStable'
import { type Turn, useTurn } from '../turn/useTurn'
import { Cables } from './Cables'
import { DecideFoot } from './DecideFoot'
import { Decisions } from './Decisions'
import { EndCard } from './EndCard'
import { FailedFoot } from './FailedFoot'
import { GameMenu } from './GameMenu'
import { Indicators } from './Indicators'
import { PassingFoot } from './PassingFoot'
import { PhoneLayout, type PhoneTab } from './PhoneLayout'
import { PlayHeader } from './PlayHeader'
import { RoleDialog } from './RoleDialog'
import { Saving } from './saving'
import { type SaveState, settingOf } from './screenTypes'
import { Timeline } from './Timeline'
import { useDecide } from './useDecide'
import { useKeptFocus } from './useKeptFocus'
import { useLiveMessage } from './useLiveMessage'
import { useSound } from './useSound'
import './play.css'
import './cables.css'
import './decisions.css'
import '../../ui/map/map.css'
import './timeline.css'
import './menu.css'
import './tablet.css'
import './phone.css'
import '../../ui/i18n/playTexts'

export interface PlayScreenProps {
  readonly services: SessionServices
  /** The game as it stands when the screen opens. */
  readonly game: GameSnapshot
  /** Hour at which the player last waited on purpose, or null. */
  readonly waitedAt: number | null
  /** True when the run was opened again: hours then stand still until the player lets them pass. */
  readonly isResumed: boolean
  /** Name under which an unfinished reason outlasts a refresh. */
  readonly draftKey: string
  /** Address of the page's folder, ending in a slash. */
  readonly base: string
  readonly save: SaveState
  /** Called for every new state of the game, so that it can be saved. */
  readonly onGame: (game: GameSnapshot) => void
  readonly onExport: () => void
  /** Opens the model page; the game is as it was when the player comes back. */
  readonly onModel: () => void
  readonly onLeave: () => void
  readonly onDebrief: () => void
  readonly onCompare: () => void
}

/** The play screen: one seat, its map, its cables, its decisions, hour by hour. */
export function PlayScreen(props: PlayScreenProps) {
  const { services, save, base, onDebrief, onCompare } = props
  const { scenario } = services
  const { t } = useTranslation(['play', 'common'])
  const { t: tCommon } = useTranslation('common')
  const turn = useTurn({
    authority: services.authority,
    game: props.game,
    speed: 4,
    isPaused: props.isResumed,
    onGame: props.onGame,
  })
  const { game } = turn
  const { view } = game
  const layout = useLayout()
  const theme = useTheme()
  const reducedMotion = useReducedMotion()
  const format = useFormat(scenario.play.clock)
  const words = useMemo((): Words => ({ t, format }), [t, format])
  const { seat, plan, from } = game
  const setting = useMemo(() => settingOf(scenario, { seat, plan, from }), [scenario, seat, plan, from])
  const sources = useMemo(() => sourcesById(scenario), [scenario])
  const placeNames = useMemo(() => new Map(scenario.space.places.map((place) => [place.id, place.name])), [scenario])
  const sound = useSound(base)
  const live = useLiveMessage(turn, setting.plan.windows.length, words, sound)
  const decide = useDecide({ turn, words, waitedAt: props.waitedAt, draftKey: props.draftKey })
  useKeptFocus(turn.phase)

  const [selected, setSelected] = useState<string | null>(null)
  const [controls, setControls] = useState<MapControls | null>(null)
  const [openCable, setOpenCable] = useState<string | null>(null)
  const [shown, setShown] = useState<'role' | 'list' | null>(null)
  const [tab, setTab] = useState<PhoneTab>('map')
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
  const leave = useStable(props.onLeave)
  const exportRun = useStable(props.onExport)
  const showModel = useStable(props.onModel)
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
        standUntil={format.dayTime(game.stopsAt)}
        onChoose={decide.choose}
        onReason={decide.setReason}
        onWithdraw={withdraw}
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
      <div className={`play play-${layout}`} data-phase={turn.phase} data-hour={view.hour}>
        <SkipLink />
        <PlayHeader
          setting={setting}
          turn={turn}
          words={words}
          layout={layout}
          onRole={showRole}
          menu={
            <GameMenu
              seed={game.seed}
              policy={game.policy}
              sound={sound}
              modelStatus={modelStatusText(tCommon, scenario)}
              onRole={showRole}
              onExport={exportRun}
              onModel={showModel}
              onLeave={leave}
            />
          }
        />
        {layout === 'phone' ? (
          <PhoneLayout
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
    </Saving>
  )
}

const isPassing = (turn: Turn) => turn.phase === 'passing' || turn.phase === 'paused' || turn.phase === 'skipping'
