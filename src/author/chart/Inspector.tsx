import { slotAt } from '../../scenario/shape/at'
import { useTranslation } from '../../ui/i18n/translation'
import { useValue } from '../forms/context'
import { ObjectFields } from '../forms/ObjectFields'
import type { ChartViewProps } from './ChartList'
import type { Drawing } from './ChartPage'
import { NewWay } from './NewWay'
import { type ChartState, isWay, keyOf } from './readChart'
import { StatePanel } from './StatePanel'
import { WayPanel } from './WayPanel'

export interface InspectorProps extends ChartViewProps {
  readonly drawing: Drawing | null
  readonly onDraw: (drawing: Drawing | null) => void
}

/** The form of what is chosen in a chart; of the chart as a whole where nothing is. */
export function Inspector(props: InspectorProps) {
  const { file, chosen, drawing, words } = props
  const { t } = useTranslation('authorChart')
  const whole = useValue(file, [])
  if (drawing) {
    return <NewWay key={`${keyOf(drawing.from)} ${drawing.to ? keyOf(drawing.to) : ''}`} {...props} drawing={drawing} />
  }
  if (chosen === null) {
    const slot = slotAt(file, whole, ['chart'])
    const only = words.chart.top.type === 'parallel' ? ['label', 'type'] : ['label', 'type', 'initial']
    return (
      <section className="chart-panel">
        <h3 tabIndex={-1}>{t('act.whole')}</h3>
        <p className="note">{t('act.choose')}</p>
        {slot?.shape.kind === 'object' && <ObjectFields file={file} path={['chart']} shape={slot.shape} only={only} />}
      </section>
    )
  }
  return isWay(chosen) ? (
    <WayPanel key={chosen.at.join('/')} {...props} way={chosen} />
  ) : (
    <StatePanel key={orderOf(words.chart.top, chosen)} {...props} state={chosen} />
  )
}

/** Where a state stands in the order of its chart: the same when it is renamed. */
function orderOf(top: ChartState, { path }: ChartState): string {
  let around: ChartState | undefined = top
  const order = path.map((name) => {
    const index: number = around?.states.findIndex((one) => one.name === name) ?? -1
    around = around?.states[index]
    return index
  })
  return order.join('/')
}
