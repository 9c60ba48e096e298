import { useMemo } from 'react'
import type { GameSnapshot, SessionServices } from '../../session/api'
import { useTranslation } from '../../ui/i18n/translation'
import type { Words } from '../../ui/mapWords'
import { modelStatusText } from '../../ui/modelStatus'
import { useFormat } from '../../ui/useFormat'
import { useStable } from '../../ui/useStable'
import { useTurn } from '../turn/useTurn'
import { GameMenu } from './GameMenu'
import { PlayDesk } from './PlayDesk'
import type { SaveState } from './screenTypes'
import { useDecide } from './useDecide'
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

/** The play screen: one seat, its map, its cables, its decisions, hour by hour, played by one alone. */
export function PlayScreen(props: PlayScreenProps) {
  const { services, save, base } = props
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
  const format = useFormat(scenario.play.clock)
  const words = useMemo((): Words => ({ t, format }), [t, format])
  const decide = useDecide({ turn, words, waitedAt: props.waitedAt, draftKey: props.draftKey })
  const leave = useStable(props.onLeave)
  const exportRun = useStable(props.onExport)
  const showModel = useStable(props.onModel)
  const { seed, policy } = turn.game
  return (
    <PlayDesk
      scenario={scenario}
      turn={turn}
      decide={decide}
      words={words}
      base={base}
      save={save}
      menu={({ sound, onRole }) => (
        <GameMenu
          seed={seed}
          policy={policy}
          sound={sound}
          modelStatus={modelStatusText(tCommon, scenario)}
          onRole={onRole}
          onExport={exportRun}
          onModel={showModel}
          onLeave={leave}
        />
      )}
      onDebrief={props.onDebrief}
      onCompare={props.onCompare}
    />
  )
}
