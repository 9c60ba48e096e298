import { useTranslation } from '../../../ui/i18n/translation'
import { Button } from '../../../ui/parts/Button'
import { Icon } from '../../../ui/parts/Icon'

export interface ZoomBarProps {
  readonly zoom: number
  readonly most: number
  /** Days by the hour they begin at. */
  readonly days: readonly { readonly name: string; readonly from: number }[]
  readonly onZoom: (zoom: number) => void
  /** Shows one day across the whole width. */
  readonly onDay: (from: number) => void
}

/** Closer, farther, and straight to a day. */
export function ZoomBar({ zoom, most, days, onZoom, onDay }: ZoomBarProps) {
  const { t } = useTranslation('authorHours')
  return (
    <div className="hours-zoom">
      <Button
        size="square"
        look="quiet"
        aria-label={t('zoom.out')}
        isDisabled={zoom <= 0}
        onPress={() => onZoom(zoom - 1)}
      >
        <Icon name="minus" />
      </Button>
      <Button
        size="square"
        look="quiet"
        aria-label={t('zoom.in')}
        isDisabled={zoom >= most}
        onPress={() => onZoom(Math.min(most, zoom + 1))}
      >
        <Icon name="plus" />
      </Button>
      <select
        className="field-input"
        aria-label={t('zoom.day')}
        value=""
        onChange={(event) => (event.target.value === 'all' ? onZoom(0) : onDay(Number(event.target.value)))}
      >
        <option value="" disabled>
          {t('zoom.day')}
        </option>
        <option value="all">{t('zoom.all')}</option>
        {days.map(({ name, from }) => (
          <option key={name} value={from}>
            {name}
          </option>
        ))}
      </select>
    </div>
  )
}
