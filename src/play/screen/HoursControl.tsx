import { memo } from 'react'
import { ToggleButton, ToggleButtonGroup } from 'react-aria-components/ToggleButtonGroup'
import { useTranslation } from '../../ui/i18n/translation'
import { Button } from '../../ui/parts/Button'
import { Icon } from '../../ui/parts/Icon'
import { type Speed, speeds } from '../turn/machine'
import type { Phase, Turn } from '../turn/useTurn'

/** Speed, pause and skip; shown while hours pass. */
export function HoursControl({ turn, until }: { turn: Turn; until: string }) {
  const { phase, speed, setSpeed, resume, pause, skip } = turn
  return <Controls {...{ phase, speed, setSpeed, resume, pause, skip, until }} />
}

interface ControlsProps extends Pick<Turn, 'setSpeed' | 'resume' | 'pause' | 'skip'> {
  readonly phase: Phase
  readonly speed: Speed
  readonly until: string
}

/** Apart from the turn, which changes every hour. */
const Controls = memo(function Controls({ phase, speed, setSpeed, resume, pause, skip, until }: ControlsProps) {
  const { t } = useTranslation('play')
  const paused = phase === 'paused'
  return (
    <div className="hours">
      <ToggleButtonGroup
        className="segments"
        aria-label={t('hours.label')}
        selectionMode="single"
        disallowEmptySelection
        selectedKeys={[String(speed)]}
        onSelectionChange={(keys) => {
          const next = speeds.find((one) => keys.has(String(one)))
          if (next) setSpeed(next)
        }}
      >
        {speeds.map((one) => (
          <ToggleButton
            key={one}
            id={String(one)}
            className="segment"
            aria-label={t('hours.perSecondLong', { count: one })}
          >
            {t('hours.perSecond', { count: one })}
          </ToggleButton>
        ))}
      </ToggleButtonGroup>
      <Button size="small" onPress={paused ? resume : pause}>
        <Icon name={paused ? 'play' : 'pause'} />
        {t(paused ? 'hours.resume' : 'hours.pause')}
      </Button>
      <Button size="small" aria-label={t('hours.skipLong', { when: until })} onPress={skip}>
        <Icon name="skip" />
        {t('hours.skip')}
      </Button>
    </div>
  )
})
