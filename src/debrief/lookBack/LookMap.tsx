import { useCallback, useMemo, useState } from 'react'
import type { Scenario } from '../../scenario/scenario'
import type { Look } from '../../session/debriefApi'
import type { Format } from '../../ui/format'
import { useTranslation } from '../../ui/i18n/translation'
import { MapArea } from '../../ui/map/MapArea'
import type { MapControls } from '../../ui/map/MapPane'
import { TwinDialog } from '../../ui/map/TwinDialog'
import { type MapPicture, makeMapPicture } from '../../ui/mapModel'
import type { Words } from '../../ui/mapWords'
import { useTheme } from '../../ui/theme'
import { type Layout, useReducedMotion } from '../../ui/useMedia'
import '../../ui/map/map.css'

export interface LookMap {
  readonly scenario: Scenario
  readonly look: Look
  readonly words: Words
  readonly picture: MapPicture
  readonly controls: MapControls | null
  select(id: string | null): void
  onControls(controls: MapControls | null): void
}

/**
 * The map of a moment through a seat's eyes or the model's; null without a look. `isStill`: nothing on it moves, whatever the
 * reader's setting. `narrow`, kept by the caller, leaves out what is not to be shown. A page that shows the model's eyes adds
 * the texts `truth`.
 */
export function useLookMap(
  scenario: Scenario,
  look: Look | null,
  format: Format,
  { isStill = false, narrow = whole }: { isStill?: boolean; narrow?: (picture: MapPicture) => MapPicture } = {},
): LookMap | null {
  const { t } = useTranslation(['play', 'common'])
  const { t: tTruth } = useTranslation(['truth', 'common'])
  const theme = useTheme()
  const prefersStill = useReducedMotion()
  const [selected, select] = useState<string | null>(null)
  const [controls, setControls] = useState<MapControls | null>(null)
  const isTold = look?.of === 'seat'
  // The texts of the map with the model's eyes have the same keys as those of the play screen.
  const words = useMemo(
    (): Words => ({ t: isTold ? t : (tTruth as unknown as Words['t']), format }),
    [isTold, t, tTruth, format],
  )
  const reducedMotion = isStill || prefersStill
  const picture = useMemo(() => {
    if (!look) return null
    const seat = look.of === 'seat' ? scenario.play.seats.find(({ id }) => id === look.view.seat) : undefined
    return narrow(
      makeMapPicture({
        scenario,
        view: look.view,
        homeCountry: seat?.country ?? null,
        eyes: look.of === 'seat' ? 'told' : 'model',
        theme,
        reducedMotion,
        selected,
        words,
      }),
    )
  }, [scenario, look, narrow, theme, reducedMotion, selected, words])
  const onControls = useCallback((next: MapControls | null) => setControls(next), [])
  return look && picture && { scenario, look, words, picture, controls, select, onControls }
}

const whole = (picture: MapPicture): MapPicture => picture

/** That map with its list. */
export function LookMapArea(props: {
  readonly map: LookMap
  readonly base: string
  readonly layout: Layout
  readonly when: string
  /** Selects in another way than the map does by itself. */
  readonly onSelect?: (id: string | null) => void
}) {
  const { map, base, layout, when } = props
  const { onSelect = map.select } = props
  const [isListOpen, setListOpen] = useState(false)
  const showList = useCallback(() => setListOpen(true), [])
  return (
    <>
      <MapArea
        scenario={map.scenario}
        base={base}
        forces={map.look.view.forces}
        words={map.words}
        model={map.picture.model}
        controls={map.controls}
        layout={layout}
        caption={null}
        onSelect={onSelect}
        onControls={map.onControls}
        onList={showList}
      />
      <TwinDialog
        picture={map.picture}
        words={map.words}
        when={when}
        isOpen={isListOpen}
        onClose={() => setListOpen(false)}
        onSelect={onSelect}
      />
    </>
  )
}
