import type { ReactNode } from 'react'
import { Button } from '../../../ui/parts/Button'
import { Icon } from '../../../ui/parts/Icon'
import { useMapWords } from '../words'

export interface ToolsProps {
  readonly as: 'place' | 'crossing' | 'camp'
  readonly canEdit: boolean
  readonly isAdding: boolean
  readonly onAdd: () => void
  readonly onBackground: () => void
  /** The search. */
  readonly children: ReactNode
}

/** What is done with the map as a whole. */
export function Tools({ as, canEdit, isAdding, onAdd, onBackground, children }: ToolsProps) {
  const { t } = useMapWords()
  return (
    <fieldset className="map-tools-row" aria-label={t('tools.label')}>
      {children}
      {canEdit && (
        <>
          <Button size="small" aria-pressed={isAdding} onPress={onAdd}>
            <Icon name="pin" />
            {t(`tools.add_${as}`)}
          </Button>
          <Button size="small" onPress={onBackground}>
            <Icon name="map" />
            {t('tools.background')}
          </Button>
        </>
      )}
    </fieldset>
  )
}

export interface ZoomToolsProps {
  readonly onZoom: (factor: number) => void
  readonly onFit: () => void
}

export function ZoomTools({ onZoom, onFit }: ZoomToolsProps) {
  const { t } = useMapWords()
  return (
    <div className="author-map-zoom">
      <Button size="square" aria-label={t('tools.zoomIn')} onPress={() => onZoom(1.6)}>
        <Icon name="plus" />
      </Button>
      <Button size="square" aria-label={t('tools.zoomOut')} onPress={() => onZoom(1 / 1.6)}>
        <Icon name="minus" />
      </Button>
      <Button size="square" aria-label={t('tools.fit')} onPress={onFit}>
        <Icon name="region" />
      </Button>
    </div>
  )
}
