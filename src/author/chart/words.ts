import { useMemo, useSyncExternalStore } from 'react'
import type { Draft } from '../../scenario/draft/draft'
import type { Translate } from '../../ui/i18n/translation'
import { useTranslation } from '../../ui/i18n/translation'
import { useForm } from '../forms/context'
import { type ChartEvent, conditionTexts, eventsFor } from './events'
import type { Words } from './layout'
import { type Chart, type ChartWay, stateAt } from './readChart'
import { chartOf } from './refer'
import './texts'

/** The chart of an actor as it stands, with the words of everything in it. */
export interface ChartWords extends Words {
  readonly chart: Chart
  readonly events: readonly ChartEvent[]
  /** `Send the crew: in force` */
  readonly event: (id: string) => string
  /** Name of where a transition leads. */
  readonly target: (way: ChartWay) => string
  /** The text of the condition of a transition; null where it has none. */
  readonly guard: (way: ChartWay) => string | null
}

export function useDraft(): Draft {
  const { session } = useForm()
  return useSyncExternalStore(session.subscribe, () => session.standing().draft)
}

export function useChart(file: string): ChartWords {
  const draft = useDraft()
  const { t } = useTranslation('authorChart')
  return useMemo(() => chartWords(draft, file, t), [draft, file, t])
}

function chartWords(draft: Draft, file: string, t: Translate<'authorChart'>): ChartWords {
  const chart = chartOf(draft, file)
  const events = eventsFor(draft, file)
  const byId = new Map(events.map((event) => [event.id, event]))
  const texts = conditionTexts(draft)
  const event = (id: string) => {
    const found = byId.get(id)
    return found ? t(`event.line.${found.kind}`, { label: found.label }) : id
  }
  const guard = ({ guard }: ChartWay) =>
    guard === null ? null : t('list.if', { condition: texts.get(guard) ?? guard })
  return {
    chart,
    events,
    event,
    guard,
    target: ({ to, target }) => (to && stateAt(chart.top, to)?.label) ?? t('list.nowhere', { target }),
    state: ({ label }) => label,
    way: (way) => [event(way.event), guard(way)].filter(Boolean).join(' '),
  }
}
