import { useId } from 'react'
import { slotAt } from '../../scenario/shape/at'
import type { Shape } from '../../scenario/shape/shape'
import { useTranslation } from '../../ui/i18n/translation'
import { Button } from '../../ui/parts/Button'
import { fieldId, useForm, useMayEdit, useValue } from '../forms/context'
import { Faults } from '../forms/Frame'
import { ObjectFields } from '../forms/ObjectFields'
import { EventField } from './EventField'
import { changeEvent, removeWay } from './edits'
import type { InspectorProps } from './Inspector'
import { type ChartWay, stateAt } from './readChart'

const isObjectShape = ({ kind }: Shape): boolean => kind === 'object'

/** The form of a transition: what fires it, where it leads, and on which condition. */
export function WayPanel({ file, way, words, onShow }: InspectorProps & { readonly way: ChartWay }) {
  const { t } = useTranslation('authorChart')
  const { session } = useForm()
  const mayEdit = useMayEdit()
  const whole = useValue(file, [])
  const heading = useId()
  const slot = slotAt(file, whole, way.at)
  // One transition alone may stand where several could: the form is that of the one.
  const shape =
    slot?.shape.kind === 'union' ? slot.shape.branches.map((one) => one.shape).find(isObjectShape) : slot?.shape
  const from = stateAt(words.chart.top, way.from)
  const index = way.at.at(-1)
  const change = (event: string) => {
    const { edits, at } = changeEvent(session.standing().draft, file, way, event)
    session.edit(edits)
    if (edits.length > 0) onShow(at, 'event')
  }
  const remove = () => {
    session.edit(removeWay(session.standing().draft, file, way))
    onShow(from?.at ?? ['chart'], 'panel')
  }
  const earlier = (at: number) => {
    session.edit([{ do: 'move', file, path: way.at.slice(0, -1), from: at, to: at - 1 }])
    onShow([...way.at.slice(0, -1), at - 1], 'panel')
  }
  return (
    <section className="chart-panel" aria-labelledby={heading} data-field={fieldId(file, way.at)}>
      <div className="chart-panel-head">
        <h3 id={heading} tabIndex={-1}>
          {t('way.heading', { from: from?.label ?? '', to: words.target(way) })}
        </h3>
        <div className="chart-acts">
          {from && (
            <Button size="small" look="quiet" onPress={() => onShow(from.at, 'panel')}>
              {t('state.heading', { name: from.label })}
            </Button>
          )}
          {typeof index === 'number' && index > 0 && (
            <Button size="small" isDisabled={!mayEdit} onPress={() => earlier(index)}>
              {t('act.earlier')}
            </Button>
          )}
          <Button size="small" isDisabled={!mayEdit} aria-label={t('act.removeWay')} onPress={remove}>
            {t('act.remove')}
          </Button>
        </div>
      </div>
      <div className="form-fields">
        <EventField events={words.events} value={way.event} onValue={change} />
      </div>
      {shape?.kind === 'object' ? (
        <ObjectFields file={file} path={way.at} shape={shape} />
      ) : (
        <Faults file={file} path={way.at} />
      )}
    </section>
  )
}
