import { type ReactNode, useState } from 'react'
import type { StudentView } from '../../classroom/views'
import { useTranslation } from '../../ui/i18n/translation'
import { Button } from '../../ui/parts/Button'
import { Icon } from '../../ui/parts/Icon'
import type { PlaceChange } from './usePlaceChange'

export interface NoticesProps {
  readonly view: StudentView
  readonly isLost: boolean
  /** Things sent that the classroom has not confirmed. */
  readonly waiting: number
  /** Whether this browser keeps them beyond the page. */
  readonly isKept: boolean
  /** Name of the seat of one's team; empty without one. */
  readonly seatName: string
  /** Windows of the lesson's plan, and the hour of the open one in words; null where none is open. */
  readonly windows: number
  readonly when: string | null
  /** What the teacher changed about one's place, and that it was read. */
  readonly change: PlaceChange | null
  readonly read: () => void
  /** Further bars. */
  readonly children?: ReactNode
}

/** What everybody at this browser must see now: a lost connection, a pause, the policy, a nudge. Nothing where all is well. */
export function Notices(props: NoticesProps) {
  const { view, isLost, waiting, isKept, change, read } = props
  const { t } = useTranslation('classSeat')
  const { lesson, team, me } = view
  const nudges = team?.nudges ?? 0
  const { phase } = lesson
  const isPlaying = phase.name === 'window'
  // A nudge is of a team's window: it goes with it, and stepping back takes nudges back as well.
  const of = `${team?.key.world} ${team?.key.seat} ${phase.name} ${isPlaying ? phase.window : ''}`
  const [answered, setAnswered] = useState({ of, nudges })
  if (answered.of !== of || answered.nudges > nudges) setAnswered({ of, nudges })
  return (
    <div className="stu-notices" role="status">
      {isLost && (
        <p className="stu-notice stu-notice-lost">
          <Icon name="unlinked" />
          <span>
            <strong>{t('link.lost')}.</strong> {t('link.lostLong')}{' '}
            {waiting > 0 && t('link.lostWaiting', { count: waiting })} {!isKept && t('link.lostUnkept')}
          </span>
        </p>
      )}
      {lesson.clock.paused && (
        <p className="stu-notice">
          <Icon name={lesson.clock.held ? 'clock' : 'pause'} />
          <span>{t(!lesson.clock.held ? 'notice.paused' : team ? 'notice.held' : 'notice.heldWatch')}</span>
        </p>
      )}
      {team?.by === 'policy' && isPlaying && (
        <p className="stu-notice">
          <Icon name="figures" />
          <span>{t('notice.policy')}</span>
        </p>
      )}
      {me.muted && (
        <p className="stu-notice">
          <Icon name="mute" />
          <span>{t('notice.muted')}</span>
        </p>
      )}
      {change && (
        <p className="stu-notice">
          <Icon name={change.what === 'on' ? 'clock' : 'team'} />
          <span>
            <ChangeWords {...props} change={change} />
          </span>
          <Button size="small" onPress={read}>
            {t('notice.read')}
          </Button>
        </p>
      )}
      {nudges > answered.nudges && !lesson.clock.paused && (
        <p className="stu-notice stu-notice-nudge">
          <Icon name="decide" />
          <strong>{t('notice.nudge')}</strong>
          <Button size="small" onPress={() => setAnswered({ of, nudges })}>
            {t('notice.nudgeOff')}
          </Button>
        </p>
      )}
      {props.children}
    </div>
  )
}

/** What the teacher or the clock changed, in words. */
function ChangeWords({ view, seatName, windows, when, change }: NoticesProps & { readonly change: PlaceChange }) {
  const { t } = useTranslation('classSeat')
  switch (change.what) {
    case 'moved':
      return t('notice.moved', { team: view.team?.name ?? '', seat: seatName })
    case 'back':
      return t('notice.back', { n: change.window + 1 })
    case 'on':
      return (
        <>
          <strong>{t('notice.on', { when: when ?? '', n: change.window + 1, total: windows })}</strong>{' '}
          {change.tooLate && t('notice.tooLate')}
        </>
      )
  }
}
