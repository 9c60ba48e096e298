import { useTranslation } from '../../../ui/i18n/translation'
import { useLayout } from '../../../ui/useMedia'
import { LookMapArea, useLookMap } from '../../lookBack/LookMap'
import { useAsked } from '../../lookBack/useAsked'
import type { StepProps } from '../stepProps'

/** The map at the last hour, as the seat of the run knew it. Nothing on it moves, whatever the reader's setting. */
export function StillMap({ look, format }: Pick<StepProps, 'look' | 'format'>) {
  const { scenario, record, debrief, base, onFault } = look
  const { t } = useTranslation('guide')
  const layout = useLayout()
  const seat = scenario.play.seats.find(({ id }) => id === record.seat) ?? scenario.play.seats[0]
  const asked = useAsked(
    debrief,
    JSON.stringify([record.hour, seat.id]),
    (run) => run.look(null, { hour: record.hour, given: null }, { seat: seat.id }),
    onFault,
  )
  const map = useLookMap(scenario, asked?.answer ?? null, format, { isStill: true })
  if (!map) return null
  return (
    <section className="gd-map" aria-label={t('steps.cool-down.mapLabel')}>
      <LookMapArea map={map} base={base} layout={layout} when={format.dateTime(record.hour)} />
    </section>
  )
}
