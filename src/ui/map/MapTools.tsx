import '../i18n/playTexts'
import { memo } from 'react'
import { Toolbar } from 'react-aria-components/Toolbar'
import { useTranslation } from '../i18n/translation'
import { Button } from '../parts/Button'
import { Icon } from '../parts/Icon'
import type { MapControls } from './MapPane'

export interface MapToolsProps {
  readonly controls: MapControls | null
  readonly onList: () => void
}

/** Whole region, closer view, zoom, and the list of the same objects. */
export const MapTools = memo(function MapTools({ controls, onList }: MapToolsProps) {
  const { t } = useTranslation('play')
  return (
    <Toolbar className="map-tools" data-over-map="" orientation="vertical" aria-label={t('map.tools')}>
      <Button size="square" aria-label={t('map.zoomIn')} onPress={() => controls?.zoomBy(1.5)}>
        <Icon name="plus" />
      </Button>
      <Button size="square" aria-label={t('map.zoomOut')} onPress={() => controls?.zoomBy(1 / 1.5)}>
        <Icon name="minus" />
      </Button>
      <Button size="square" aria-label={t('map.overview')} onPress={() => controls?.frame('overview')}>
        <Icon name="region" />
      </Button>
      <Button size="square" aria-label={t('map.close')} onPress={() => controls?.frame('close')}>
        <Icon name="city" />
      </Button>
      <Button size="square" aria-label={t('map.listLong')} onPress={onList}>
        <Icon name="list" />
      </Button>
    </Toolbar>
  )
})
