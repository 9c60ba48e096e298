import { lazy, Suspense, useEffect, useRef, useState } from 'react'
import { slotAt } from '../../scenario/shape/at'
import { useTranslation } from '../../ui/i18n/translation'
import { Button } from '../../ui/parts/Button'
import { Icon } from '../../ui/parts/Icon'
import type { Place } from '../editor/parts'
import { fieldId, useForm, useMayEdit, useValue } from '../forms/context'
import { Field } from '../forms/Field'
import { wordsOf } from '../forms/words'
import { ChartList } from './ChartList'
import { addState } from './edits'
import { Inspector } from './Inspector'
import { chosenAt, placeOfState, type StatePath } from './readChart'
import { useChart } from './words'
import './chart.css'

const ChartPicture = lazy(() => import('./ChartPicture'))

const views = ['picture', 'list', 'fields'] as const
type View = (typeof views)[number]

/** As the author left it, for all actors, until the page is left. */
let chosenView: View = 'picture'

/** What takes the focus when another panel comes: its heading, the name of a new state, what fires a transition, or nothing. */
export type Focus = 'panel' | 'name' | 'event' | 'none'

const focused: Readonly<Record<Focus, string | null>> = {
  panel: '.chart-panel h3',
  name: '.chart-panel .state-name input',
  event: '.chart-panel .event-field select',
  none: null,
}

/** A transition that is being drawn: where it leads may be open still. */
export interface Drawing {
  readonly from: StatePath
  readonly to: StatePath | null
}

export interface ChartPageProps {
  readonly file: string
  readonly place: Place | null
  readonly onPlace: (place: Place) => void
}

/** The statechart of an actor: drawn, or as a list, and below it the form of the state or the transition that is chosen. */
export default function ChartPage({ file, place, onPlace }: ChartPageProps) {
  const { t } = useTranslation('authorChart')
  const { session } = useForm()
  const words = useChart(file)
  const mayEdit = useMayEdit()
  const [view, setView] = useState(chosenView)
  const [drawing, setDrawing] = useState<Drawing | null>(null)
  const { top } = words.chart
  // What is chosen counts at once: the address follows later, and what was renamed is not at its old place any more.
  const [next, setNext] = useState<{ readonly after: Place | null; readonly path: Place['path'] } | null>(null)
  const path = next !== null && next.after === place ? next.path : place?.file === file ? place.path : []
  const chosen = chosenAt(words.chart, path)
  const page = useRef<HTMLDivElement>(null)
  const toFocus = useRef<Focus>('none')
  // biome-ignore lint/correctness/useExhaustiveDependencies: once what is to be shown is there
  useEffect(() => {
    const selector = focused[toFocus.current]
    toFocus.current = 'none'
    if (selector !== null) page.current?.querySelector<HTMLElement>(selector)?.focus()
  }, [next])
  const show = (path: Place['path'], focus: Focus = 'none') => {
    toFocus.current = focus
    setDrawing(null)
    setNext({ after: place, path })
    onPlace({ file, path })
  }
  const add = () => {
    const { edits, path } = addState(session.standing().draft, file, [])
    session.edit(edits)
    show(placeOfState(path), 'name')
  }
  const shared = { file, words, chosen, onShow: (path: Place['path'], focus?: Focus) => show(path, focus) }
  return (
    <div className="chart-page" ref={page} data-field={fieldId(file, ['chart'])}>
      <div className="chart-tools">
        <fieldset className="chart-views" aria-label={t('view.label')}>
          {views.map((one) => (
            <label key={one}>
              <input
                type="radio"
                name="chart-view"
                checked={view === one}
                onChange={() => {
                  chosenView = one
                  setView(one)
                }}
              />
              {t(`view.${one}`)}
            </label>
          ))}
        </fieldset>
        {view !== 'fields' && (
          <Button size="small" onPress={add} isDisabled={!mayEdit}>
            <Icon name="plus" />
            {t(top.type === 'parallel' ? 'act.addRegion' : 'act.addState')}
          </Button>
        )}
      </div>
      {view === 'fields' ? (
        <WholeForm file={file} />
      ) : (
        <div className="chart-body">
          {view === 'list' || top.states.length === 0 ? (
            <ChartList {...shared} />
          ) : (
            <div className="chart-stand">
              <Suspense fallback={<p className="chart-picture loading">{t('picture.loading')}</p>}>
                <ChartPicture {...shared} onDraw={setDrawing} />
              </Suspense>
              <p className="note chart-help">{t('picture.help')}</p>
            </div>
          )}
          <Inspector {...shared} drawing={drawing} onDraw={setDrawing} />
        </div>
      )}
    </div>
  )
}

/** The chart as it stands in the file, one field inside the other. */
function WholeForm({ file }: { readonly file: string }) {
  const whole = useValue(file, [])
  const slot = slotAt(file, whole, ['chart'])
  const around = slotAt(file, whole, [])
  if (!slot || around?.shape.kind !== 'object') return null
  return <Field file={file} path={['chart']} slot={slot} words={wordsOf(around.shape.schema, 'chart')} />
}
