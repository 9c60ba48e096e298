import { useCallback, useMemo, useState } from 'react'
import type { SeatView } from '../../session/api'
import { useTranslation } from '../../ui/i18n/translation'
import { MapArea } from '../../ui/map/MapArea'
import type { MapControls } from '../../ui/map/MapPane'
import { TwinDialog } from '../../ui/map/TwinDialog'
import { makeMapPicture } from '../../ui/mapModel'
import type { Words } from '../../ui/mapWords'
import { useTheme } from '../../ui/theme'
import '../../ui/map/map.css'
import { useConsole } from './context'

/** The map of what one seat knows, standing still. */
export function SeatMap({ view }: { view: SeatView }) {
  const { t } = useTranslation(['play', 'common'])
  const { t: tTeach } = useTranslation('teach')
  const { scenario, base, format } = useConsole()
  const theme = useTheme()
  const [selected, select] = useState<string | null>(null)
  const [controls, setControls] = useState<MapControls | null>(null)
  const [isListOpen, setListOpen] = useState(false)
  const words = useMemo((): Words => ({ t, format }), [t, format])
  const picture = useMemo(
    () =>
      makeMapPicture({
        scenario,
        view,
        homeCountry: scenario.play.seats.find(({ id }) => id === view.seat)?.country ?? null,
        eyes: 'told',
        theme,
        reducedMotion: true,
        selected,
        words,
      }),
    [scenario, view, theme, selected, words],
  )
  const showList = useCallback(() => setListOpen(true), [])
  return (
    <section className="tch-map" aria-label={tTeach('seat.map')}>
      {/* A dialog is narrower than a desk, whatever the window: the key and tools of small screens. */}
      <MapArea
        scenario={scenario}
        base={base}
        forces={view.forces}
        words={words}
        model={picture.model}
        controls={controls}
        layout="tablet"
        caption={null}
        onSelect={select}
        onControls={setControls}
        onList={showList}
      />
      <TwinDialog
        picture={picture}
        words={words}
        when={format.dateTime(view.hour)}
        isOpen={isListOpen}
        onClose={() => setListOpen(false)}
        onSelect={select}
      />
    </section>
  )
}
