import { memo } from 'react'
import { DialogTrigger, Popover, Dialog as PopoverDialog } from 'react-aria-components/Popover'
import type { Cue } from '../../audio/cues'
import type { MapModel } from '../../map/mapModel'
import type { Scenario } from '../../scenario/scenario'
import type { SeatView } from '../../session/api'
import { useTranslation } from '../i18n/translation'
import type { Words } from '../mapWords'
import { Button } from '../parts/Button'
import { Icon } from '../parts/Icon'
import type { Layout } from '../useMedia'
import { InsetFrame } from './InsetFrame'
import { MapKey } from './MapKey'
import { type MapControls, MapPane } from './MapPane'
import { MapTools } from './MapTools'
import { mapSourceOf } from './mapSource'
import '../i18n/playTexts'

export interface MapAreaProps {
  readonly scenario: Scenario
  readonly base: string
  readonly forces: SeatView['forces']
  readonly words: Words
  readonly model: MapModel
  readonly controls: MapControls | null
  readonly layout: Layout
  readonly caption: { readonly cue: Cue; readonly count: number } | null
  readonly onSelect: (id: string | null) => void
  readonly onControls: (controls: MapControls | null) => void
  readonly onList: () => void
}

/** The map with what is drawn over it in the page: key, inset, tools, credit and captions of sounds. */
export const MapArea = memo(function MapArea(props: MapAreaProps) {
  const { scenario, base, forces, words, model, controls, layout, caption, onSelect, onControls, onList } = props
  const { t } = useTranslation('play')
  const { manifest } = scenario
  const source = mapSourceOf(scenario, base)
  return (
    <div className="map-area">
      <MapPane source={source} model={model} onSelect={onSelect} onControls={onControls} onList={onList}>
        {layout !== 'desktop' ? (
          <div className="map-corner" data-over-map="">
            <Button aria-label={t('map.close')} onPress={() => controls?.frame('close')}>
              <Icon name="city" />
            </Button>
            <DialogTrigger>
              <Button>{t('map.key')}</Button>
              <Popover className="popover" placement="top end">
                <PopoverDialog className="popover-text" aria-label={t('map.key')}>
                  <MapKey t={words.t} />
                </PopoverDialog>
              </Popover>
            </DialogTrigger>
            <Button aria-label={t('map.overview')} onPress={() => controls?.frame('overview')}>
              <Icon name="region" />
            </Button>
            <Button onPress={onList}>{t('map.list')}</Button>
          </div>
        ) : (
          <>
            <section className="map-key-frame" data-over-map="" aria-label={t('map.key')}>
              <MapKey t={words.t} />
            </section>
            <MapTools controls={controls} onList={onList} />
            <InsetFrame scenario={scenario} forces={forces} words={words} source={source} />
          </>
        )}
      </MapPane>
      <p className="sr-only">{manifest.credits.join(' ')}</p>
      {caption && (
        <p className="map-caption" role="status">
          {t('sound.caption', { what: t(`sound.captions.${caption.cue}`) })}
        </p>
      )}
    </div>
  )
})
