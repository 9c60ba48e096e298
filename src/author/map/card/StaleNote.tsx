import { Button } from '../../../ui/parts/Button'
import { useMapWords } from '../words'

export interface StaleNoteProps {
  readonly count: number
  readonly onMeasure: () => void
  readonly onLeave: () => void
}

/** Offers to measure links anew whose ends were moved. Nothing is changed until its author says so. */
export function StaleNote({ count, onMeasure, onLeave }: StaleNoteProps) {
  const { t } = useMapWords()
  return (
    <div className="map-stale" role="status">
      <span>{t('stale.text', { count })}</span>
      <Button size="small" onPress={onMeasure}>
        {t('stale.measure')}
      </Button>
      <Button size="small" look="quiet" onPress={onLeave}>
        {t('stale.leave')}
      </Button>
    </div>
  )
}
