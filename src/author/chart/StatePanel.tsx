import { useId, useState } from 'react'
import { slotAt } from '../../scenario/shape/at'
import { useTranslation } from '../../ui/i18n/translation'
import { Button } from '../../ui/parts/Button'
import { fieldId, useForm, useMayEdit, useValue } from '../forms/context'
import { ObjectFields } from '../forms/ObjectFields'
import { addState, beginWith } from './edits'
import type { InspectorProps } from './Inspector'
import { RemoveState } from './RemoveState'
import { type ChartState, isSame, placeOfState, stateAt } from './readChart'
import { StateName } from './StateName'

/** The form of a state: its name, its fields, and what leads in and out. */
export function StatePanel(props: InspectorProps & { readonly state: ChartState }) {
  const { file, state, words, onShow, onDraw } = props
  const { t } = useTranslation('authorChart')
  const { session } = useForm()
  const mayEdit = useMayEdit()
  const whole = useValue(file, [])
  const heading = useId()
  const [isRemoving, setRemoving] = useState(false)
  const slot = slotAt(file, whole, state.at)
  const around = stateAt(words.chart.top, state.path.slice(0, -1))
  const isFirst = around?.initial === state.name
  const isFrame = state.states.length > 0
  const fields = isFrame && state.type !== 'parallel' ? ['label', 'type', 'initial'] : ['label', 'type']
  const add = () => {
    const { edits, path } = addState(session.standing().draft, file, state.path)
    session.edit(edits)
    onShow(placeOfState(path), 'name')
  }
  return (
    <section className="chart-panel" aria-labelledby={heading} data-field={fieldId(file, state.at)}>
      <div className="chart-panel-head">
        <h3 id={heading} tabIndex={-1}>
          {t(isFrame ? 'state.frame' : 'state.heading', { name: state.label })}
        </h3>
        <div className="chart-acts">
          <Button size="small" isDisabled={!mayEdit} onPress={() => onDraw({ from: state.path, to: null })}>
            {t('act.wayFrom')}
          </Button>
          {around?.type !== 'parallel' && !isFirst && (
            <Button size="small" isDisabled={!mayEdit} onPress={() => session.edit(beginWith(file, state.path))}>
              {t('act.first')}
            </Button>
          )}
          <Button size="small" isDisabled={!mayEdit} onPress={add}>
            {t('act.addInside')}
          </Button>
          <Button
            size="small"
            isDisabled={!mayEdit}
            aria-label={t('act.removeState', { name: state.label })}
            onPress={() => setRemoving(true)}
          >
            {t('act.remove')}
          </Button>
        </div>
      </div>
      {isFirst && <p className="note">{t('act.isFirst')}</p>}
      <StateName file={file} state={state} onShow={onShow} />
      {slot?.shape.kind === 'object' && <ObjectFields file={file} path={state.at} shape={slot.shape} only={fields} />}
      <Ways {...props} />
      <RemoveState
        file={file}
        state={state}
        words={words}
        isOpen={isRemoving}
        onClose={() => setRemoving(false)}
        onRemoved={() => onShow(placeOfState(state.path.slice(0, -1)), 'panel')}
      />
    </section>
  )
}

/** What leads out of a state and to it, each with the way to its form. */
function Ways({ state, words, onShow }: InspectorProps & { readonly state: ChartState }) {
  const { t } = useTranslation('authorChart')
  const { ways } = words.chart
  const out = ways.filter(({ from }) => isSame(from, state.path))
  const into = ways.filter(({ to, from }) => to !== null && isSame(to, state.path) && !isSame(from, state.path))
  const from = (path: readonly string[]) => stateAt(words.chart.top, path)?.label ?? ''
  return (
    <div className="chart-both">
      <div>
        <h4>{t('state.out')}</h4>
        {out.length === 0 && <p className="note">{t('state.none')}</p>}
        <ul>
          {out.map((way) => (
            <li key={way.at.join('/')}>
              <button type="button" className="chart-row" onClick={() => onShow(way.at, 'panel')}>
                {t('list.leads', { event: words.event(way.event), target: words.target(way) })}
                {way.guard !== null && <span className="note">{words.guard(way)}</span>}
              </button>
            </li>
          ))}
        </ul>
      </div>
      <div>
        <h4>{t('state.into')}</h4>
        {into.length === 0 && <p className="note">{t('state.none')}</p>}
        <ul>
          {into.map((way) => (
            <li key={way.at.join('/')}>
              <button type="button" className="chart-row" onClick={() => onShow(way.at, 'panel')}>
                {t('state.from', { state: from(way.from), event: words.event(way.event) })}
                {way.guard !== null && <span className="note">{words.guard(way)}</span>}
              </button>
            </li>
          ))}
        </ul>
      </div>
    </div>
  )
}
