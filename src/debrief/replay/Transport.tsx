import { useState } from 'react'
import { Label, Radio, RadioGroup } from 'react-aria-components/RadioGroup'
import type { LineSummary } from '../../session/debriefApi'
import { useTranslation } from '../../ui/i18n/translation'
import { Button } from '../../ui/parts/Button'
import { Icon } from '../../ui/parts/Icon'
import { nextStop, type StepUnit, stepUnits, stopsOf } from './steps'
import { type Replay, replaySpeeds } from './useReplay'

/** Play and pause, how fast, and steps by hour, decision or event. */
export function Transport({ replay, summary }: { replay: Replay; summary: LineSummary }) {
  const { t } = useTranslation('replay')
  const [unit, setUnit] = useState<StepUnit>('hour')
  const { playing, speed, moment } = replay
  const stops = stopsOf(summary, unit)
  const before = nextStop(stops, moment, -1)
  const after = nextStop(stops, moment, 1)
  return (
    <div className="rpl-transport">
      <Button size="small" look="act" onPress={replay.togglePlay}>
        <Icon name={playing ? 'pause' : 'play'} />
        {t(playing ? 'pause' : 'play')}
      </Button>
      <RadioGroup
        className="rpl-choice"
        value={String(speed)}
        onChange={(chosen) => {
          const next = replaySpeeds.find((one) => String(one) === chosen)
          if (next) replay.setSpeed(next)
        }}
      >
        <Label className="sr-only">{t('speed')}</Label>
        <div className="segments">
          {replaySpeeds.map((one) => (
            <Radio key={one} value={String(one)} className="segment" aria-label={t('perSecondLong', { count: one })}>
              {t('perSecond', { count: one })}
            </Radio>
          ))}
        </div>
      </RadioGroup>
      <RadioGroup className="rpl-choice" value={unit} onChange={(chosen) => setUnit(chosen as StepUnit)}>
        <Label className="note">{t('step.label')}</Label>
        <div className="segments">
          {stepUnits.map((one) => (
            <Radio key={one} value={one} className="segment">
              {t(`step.${one}`)}
            </Radio>
          ))}
        </div>
      </RadioGroup>
      <Button size="small" isDisabled={!before} onPress={() => before && replay.go(before)}>
        {t('step.before')}
      </Button>
      <Button size="small" isDisabled={!after} onPress={() => after && replay.go(after)}>
        {t('step.after')}
      </Button>
    </div>
  )
}
