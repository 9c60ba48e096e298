import { ToggleButton, ToggleButtonGroup } from 'react-aria-components/ToggleButtonGroup'
import { useTranslation } from 'react-i18next'
import { Button } from '../../ui/parts/Button'
import { Icon } from '../../ui/parts/Icon'
import { speeds } from '../turn/machine'
import type { Turn } from '../turn/useTurn'

/** Speed, pause and skip; shown while hours pass. */
export function HoursControl({ turn, until }: { turn: Turn; until: string }) {
  const { t } = useTranslation('play')
  const paused = turn.phase === 'paused'
  return (
    <div className="hours">
      <ToggleButtonGroup
        className="segments"
        aria-label={t('hours.label')}
        selectionMode="single"
        disallowEmptySelection
        selectedKeys={[String(turn.speed)]}
        onSelectionChange={(keys) => {
          const next = speeds.find((speed) => keys.has(String(speed)))
          if (next) turn.setSpeed(next)
        }}
      >
        {speeds.map((speed) => (
          <ToggleButton
            key={speed}
            id={String(speed)}
            className="segment"
            aria-label={t('hours.perSecondLong', { count: speed })}
          >
            {t('hours.perSecond', { count: speed })}
          </ToggleButton>
        ))}
      </ToggleButtonGroup>
      <Button size="small" onPress={paused ? turn.resume : turn.pause}>
        <Icon name={paused ? 'play' : 'pause'} />
        {t(paused ? 'hours.resume' : 'hours.pause')}
      </Button>
      <Button size="small" aria-label={t('hours.skipLong', { when: until })} onPress={turn.skip}>
        <Icon name="skip" />
        {t('hours.skip')}
      </Button>
    </div>
  )
}
