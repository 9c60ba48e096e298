import { useState } from 'react'
import { useTranslation } from '../../ui/i18n/translation'
import { Dialog } from '../../ui/parts/Dialog'
import { Field } from '../form/Field'
import { letterOf } from '../parts'
import { useConsole } from './context'
import { SeatMap } from './SeatMap'
import { useLook } from './useLook'

/** The map of one world, as one of its desks knows it: nobody sees more before the debrief, the teacher neither. */
export function WorldDialog({ world, onClose }: { world: number; onClose: () => void }) {
  const { t } = useTranslation('teach')
  const { scenario } = useConsole()
  const { seats } = scenario.play
  const [seat, setSeat] = useState(seats[0].id)
  return (
    <Dialog title={t('world', { letter: letterOf(world) })} isOpen onClose={onClose} size="page">
      <Field label={t('seat.which')}>
        {(field) => (
          <select {...field} value={seat} onChange={({ target }) => setSeat(target.value)}>
            {seats.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
        )}
      </Field>
      <LookedMap key={seat} world={world} seat={seat} />
    </Dialog>
  )
}

function LookedMap({ world, seat }: { world: number; seat: string }) {
  const { t } = useTranslation('teach')
  const { format } = useConsole()
  const { view, fault } = useLook({ world, seat })
  if (fault) return <p className="foot-warning">{t('seat.lookFailed', { why: fault })}</p>
  if (!view) return <p className="note">{t('seat.looking')}</p>
  return (
    <>
      <p className="note">{t('seat.sees', { when: format.dateTime(view.hour) })}</p>
      <SeatMap view={view} />
    </>
  )
}
