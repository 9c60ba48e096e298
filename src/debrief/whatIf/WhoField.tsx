import type { Scenario } from '../../scenario/scenario'
import { useTranslation } from '../../ui/i18n/translation'
import type { Asked } from './asked'

const whos = ['record', 'adaptive', 'hand'] as const
const laters = ['kept', 'policy'] as const

/** Who decides from the branch on, and what becomes of the orders that were given by hand later. */
export function WhoField(props: {
  readonly asked: Asked
  readonly seats: Scenario['play']['seats']
  /** How many orders come later that could be kept. */
  readonly orders: number
  readonly onAsked: (over: Partial<Asked>) => void
}) {
  const { asked, seats, orders, onAsked } = props
  const { t } = useTranslation('whatIf')
  return (
    <>
      <fieldset className="wi-field">
        <legend>
          <b>{t('make.who')}</b>
        </legend>
        {whos.map((who) => (
          <label key={who} className="wi-radio">
            <input type="radio" name="wi-who" checked={asked.who === who} onChange={() => onAsked({ who })} />
            <span>{t(`make.${who}`)}</span>
          </label>
        ))}
        {asked.who === 'hand' && (
          <label className="wi-field">
            <span className="note">{t('make.handSeat')}</span>
            <select value={asked.hand} onChange={({ target }) => onAsked({ hand: target.value })}>
              {seats.map((one) => (
                <option key={one.id} value={one.id}>
                  {one.name}
                </option>
              ))}
            </select>
          </label>
        )}
      </fieldset>
      {orders > 0 && (
        <fieldset className="wi-field">
          <legend>
            <b>{t('make.orders')}</b>
          </legend>
          {laters.map((later) => (
            <label key={later} className="wi-radio">
              <input type="radio" name="wi-later" checked={asked.later === later} onChange={() => onAsked({ later })} />
              <span>{later === 'kept' ? t('make.kept', { count: orders }) : t('make.policy')}</span>
            </label>
          ))}
        </fieldset>
      )}
    </>
  )
}
