import { useEffect, useId, useRef, useState } from 'react'
import { useTranslation } from '../../ui/i18n/translation'
import { Button } from '../../ui/parts/Button'
import { useForm } from '../forms/context'
import type { Drawing } from './ChartPage'
import { EventField } from './EventField'
import { addWay } from './edits'
import { freeEvent } from './events'
import type { InspectorProps } from './Inspector'
import { allStates, type ChartState, isSame, keyOf, type StatePath, stateAt } from './readChart'

/** Draws a transition without a mouse: where it leads, and what fires it. */
export function NewWay({ file, words, drawing, onShow }: InspectorProps & { readonly drawing: Drawing }) {
  const { t } = useTranslation('authorChart')
  const { session } = useForm()
  const heading = useId()
  const id = useId()
  const first = useRef<HTMLSelectElement>(null)
  useEffect(() => first.current?.focus(), [])
  const { top } = words.chart
  const from = stateAt(top, drawing.from)
  const targets = targetsFor(top, drawing.from)
  const [to, setTo] = useState(keyOf(drawing.to ?? targets[0]?.path ?? []))
  const [event, setEvent] = useState(() => freeEvent(session.standing().draft, file, words.events))
  const target = targets.find(({ path }) => keyOf(path) === to)
  const add = () => {
    if (!target || event === '') return
    const { edits, at } = addWay(session.standing().draft, file, drawing.from, target.path, event)
    session.edit(edits)
    onShow(at, 'panel')
  }
  return (
    <section className="chart-panel" aria-labelledby={heading}>
      <h3 id={heading}>{t('way.new', { name: from?.label ?? '' })}</h3>
      <div className="form-fields">
        <div className="form-field">
          <div className="field-head">
            <label className="field-label" htmlFor={id}>
              {t('way.to')}
            </label>
          </div>
          <select
            id={id}
            ref={first}
            className="field-input"
            value={to}
            onChange={(change) => setTo(change.target.value)}
          >
            {targets.map((state) => (
              <option key={keyOf(state.path)} value={keyOf(state.path)}>
                {fullName(top, state, drawing.from)}
              </option>
            ))}
          </select>
        </div>
        <EventField events={words.events} value={event} onValue={setEvent} />
      </div>
      <div className="chart-acts">
        <Button size="small" look="ink" onPress={add}>
          {t('way.add')}
        </Button>
        <Button size="small" look="quiet" onPress={() => onShow(from?.at ?? ['chart'], 'panel')}>
          {t('way.cancel')}
        </Button>
      </div>
    </section>
  )
}

/** States that a transition may lead to: those beside its own first, the own one last of them. */
function targetsFor(top: ChartState, from: StatePath): readonly ChartState[] {
  const all = allStates(top)
  const isBeside = ({ path }: ChartState) => isSame(path.slice(0, -1), from.slice(0, -1))
  const isOwn = ({ path }: ChartState) => isSame(path, from)
  return [
    ...all.filter((one) => isBeside(one) && !isOwn(one)),
    ...all.filter(isOwn),
    ...all.filter((one) => !isBeside(one)),
  ]
}

/** A state by the frames around it, unless it stands beside the one that is left. */
function fullName(top: ChartState, { path, label }: ChartState, from: StatePath): string {
  if (isSame(path.slice(0, -1), from.slice(0, -1))) return label
  return path.map((_, index) => stateAt(top, path.slice(0, index + 1))?.label ?? '').join(' › ')
}
