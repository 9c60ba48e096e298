import '../i18n/playTexts'
import { type ReactNode, useEffect, useRef, useState } from 'react'
import type { MapSource } from '../../map/bake/ground'
import type { MapModel, MapStage } from '../../map/mapModel'
import { useTranslation } from '../i18n/translation'
import { Button } from '../parts/Button'

/** What the map's buttons may ask of it, once it is there. */
export type MapControls = Pick<MapStage, 'frame' | 'zoomBy' | 'panBy' | 'goTo'>

export interface MapPaneProps {
  /** What it is drawn from; another one is another map. */
  readonly source: MapSource
  readonly model: MapModel
  /** Frames and buttons over the map; those with `data-over-map` keep labels clear of them. */
  readonly children: ReactNode
  readonly onSelect: (id: string | null) => void
  readonly onControls: (controls: MapControls | null) => void
  readonly onList: () => void
}

type Status = 'loading' | 'ready' | 'failed'

/** Holds the drawn map. The drawing is loaded when it is first needed; without it the list is offered. */
export function MapPane({ source, model, children, onSelect, onControls, onList }: MapPaneProps) {
  const { t } = useTranslation('play')
  const parent = useRef<HTMLDivElement>(null)
  const stage = useRef<MapStage | null>(null)
  const latest = useRef({ model, onSelect, onControls })
  const [status, setStatus] = useState<Status>('loading')
  latest.current = { model, onSelect, onControls }

  useEffect(() => {
    const element = parent.current
    if (!element) return
    let left = false
    let made: MapStage | null = null
    const observer = new ResizeObserver(() => {
      if (element.clientWidth > 0 && element.clientHeight > 0) made?.resize(element.clientWidth, element.clientHeight)
    })
    void import('../../map/stage')
      .then(({ createMapStage }) => {
        if (left) return
        made = createMapStage({
          parent: element,
          source,
          theme: latest.current.model.theme,
          labels: { scale: t('map.scale'), kilometres: t('map.kilometres') },
          onSelect: (id) => latest.current.onSelect(id),
          onReady: () => {
            if (left) return
            setStatus('ready')
            made?.show(latest.current.model)
            latest.current.onControls(made)
          },
          onFault: () => {
            if (!left) setStatus('failed')
          },
          onMoved: () => undefined,
        })
        stage.current = made
        observer.observe(element)
      })
      .catch(() => {
        if (!left) setStatus('failed')
      })
    return () => {
      left = true
      observer.disconnect()
      latest.current.onControls(null)
      stage.current = null
      made?.destroy()
    }
  }, [source, t])

  useEffect(() => {
    if (status === 'ready') stage.current?.show(model)
  }, [model, status])

  return (
    // The map is moved with the arrow keys while it has the focus; everything on it is also in the list.
    <div
      ref={parent}
      className="map-pane"
      data-status={status}
      role="application"
      aria-label={t('map.pictureLabel')}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a map takes the keyboard to be moved
      tabIndex={0}
    >
      {status === 'loading' && <p className="map-message note">{t('map.loading')}</p>}
      {status === 'failed' && (
        <div className="map-message">
          <p>{t('map.failed')}</p>
          <Button onPress={onList}>{t('map.showList')}</Button>
        </div>
      )}
      {children}
    </div>
  )
}
