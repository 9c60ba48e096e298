import { useTranslation } from '../../ui/i18n/translation'
import type { Words } from '../../ui/mapWords'
import type { Turn } from '../turn/useTurn'
import { HoursControl } from './HoursControl'

/** Foot of the column while hours pass: that they pass, and until when. A phone has the controls here. */
export function PassingFoot({ turn, words, withControls }: { turn: Turn; words: Words; withControls: boolean }) {
  const { t } = useTranslation('play')
  const until = words.format.dayTime(turn.game.stopsAt)
  return (
    <div className="decide-foot" id="passing-foot" tabIndex={-1}>
      <p className="note">
        <strong>{t(turn.phase === 'paused' ? 'hours.paused' : 'hours.passing')}</strong>{' '}
        {t('hours.until', { when: until })}
      </p>
      {withControls && <HoursControl turn={turn} until={until} />}
    </div>
  )
}
