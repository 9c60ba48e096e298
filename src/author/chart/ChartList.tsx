import { useSyncExternalStore } from 'react'
import type { DataPath } from '../../scenario/draft/draft'
import { useTranslation } from '../../ui/i18n/translation'
import { useForm, useValue } from '../forms/context'
import type { Focus } from './ChartPage'
import { type ChartState, type ChartWay, isSame, isWay, keyOf } from './readChart'
import type { ChartWords } from './words'

export interface ChartViewProps {
  readonly file: string
  readonly words: ChartWords
  readonly chosen: ChartState | ChartWay | null
  /** Shows what stands at a place of the file in its form. */
  readonly onShow: (path: DataPath, focus?: Focus) => void
}

/** What is to be said of a state beside its name. */
export interface StateMarks {
  readonly isFirst: boolean
  readonly isUnreached: boolean
  readonly problems: number
}

/** Marks of every state, from the chart and from what the check says of it. */
export function useStateMarks(file: string): (state: ChartState, around: ChartState | null) => StateMarks {
  const { checker } = useForm()
  useSyncExternalStore(checker.subscribe, checker.findings)
  return (state, around) => ({
    isFirst: around?.initial === state.name,
    isUnreached: checker.at(file, state.at).some(({ code }) => code === 'state-unreachable'),
    problems: checker.below(file, state.at),
  })
}

/** The chart as a list: each state with what leads out of it, as the picture shows it. */
export function ChartList(props: ChartViewProps) {
  const { t } = useTranslation('authorChart')
  const name = useValue(props.file, ['name'])
  const { top } = props.words.chart
  if (top.states.length === 0) return <p className="note chart-none">{t('picture.empty')}</p>
  return (
    <section className="chart-list" aria-label={t('list.label', { actor: String(name ?? '') })}>
      <StateList {...props} around={top} />
    </section>
  )
}

function StateList({ around, ...props }: ChartViewProps & { readonly around: ChartState }) {
  return (
    <ol>
      {around.states.map((state) => (
        <StateRow key={keyOf(state.path)} {...props} around={around} state={state} />
      ))}
    </ol>
  )
}

function StateRow({
  around,
  state,
  ...props
}: ChartViewProps & { readonly around: ChartState; readonly state: ChartState }) {
  const { file, words, chosen, onShow } = props
  const { t } = useTranslation('authorChart')
  const marks = useStateMarks(file)(state, around)
  const out = words.chart.ways.filter(({ from }) => isSame(from, state.path))
  const isChosen = chosen !== null && !isWay(chosen) && isSame(chosen.path, state.path)
  return (
    <li>
      <button
        type="button"
        className="chart-row"
        aria-current={isChosen || undefined}
        data-state={keyOf(state.path)}
        onClick={() => onShow(state.at)}
      >
        <strong>{state.label}</strong>
        {state.label !== state.name && <span className="note">{state.name}</span>}
        <Marks marks={marks} type={state.type} />
        {marks.problems > 0 && <span className="count-mark">{marks.problems}</span>}
      </button>
      {out.length > 0 && (
        <ul className="chart-ways">
          {out.map((way) => (
            <li key={way.at.join('/')}>
              <button
                type="button"
                className="chart-row"
                aria-current={(chosen !== null && isWay(chosen) && String(chosen.at) === String(way.at)) || undefined}
                onClick={() => onShow(way.at)}
              >
                {t('list.leads', { event: words.event(way.event), target: words.target(way) })}
                {way.guard !== null && <span className="note">{words.guard(way)}</span>}
              </button>
            </li>
          ))}
        </ul>
      )}
      {state.states.length > 0 && <StateList {...props} around={state} />}
    </li>
  )
}

/** The marks of a state in words. */
export function Marks({ marks, type }: { readonly marks: StateMarks; readonly type: ChartState['type'] }) {
  const { t } = useTranslation('authorChart')
  return (
    <>
      {marks.isFirst && <span className="state-mark">{t('picture.first')}</span>}
      {type === 'final' && <span className="state-mark">{t('picture.final')}</span>}
      {type === 'parallel' && <span className="state-mark">{t('picture.parallel')}</span>}
      {marks.isUnreached && <span className="state-mark state-unreached">{t('picture.unreached')}</span>}
    </>
  )
}
