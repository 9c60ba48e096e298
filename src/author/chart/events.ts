import { type Draft, valueAt } from '../../scenario/draft/draft'
import { isObject } from '../../scenario/shape/empty'
import { actorFiles } from '../editor/parts'
import { entryName } from '../forms/words'
import { actorOf, chartOf, conditionsIn } from './refer'

/**
 * What fires a transition: a decision when it is ordered, when it takes effect, or when its agreement fails; an event that an
 * effect sends; an event of the model, for a population; or one that nothing sends.
 */
export type EventKind = 'ordered' | 'in-force' | 'refused' | 'signal' | 'model' | 'unsent'

export interface ChartEvent {
  readonly id: string
  readonly kind: EventKind
  /** The words of the option, or the id of the event. */
  readonly label: string
}

type Entry = Readonly<Record<string, unknown>>

function listAt(draft: Draft, file: string, key: string): readonly Entry[] {
  const list = valueAt(draft, file, [key])
  return Array.isArray(list) ? list.filter(isObject) : []
}

/** Everything that can fire a transition of an actor's chart, decisions first, in the order they are written. */
export function eventsFor(draft: Draft, file: string): readonly ChartEvent[] {
  const options = listAt(draft, file, 'options').filter(({ id }) => typeof id === 'string' && id !== '')
  const ofOptions = options.flatMap((option): ChartEvent[] => {
    const id = String(option.id)
    const label = entryName({ label: option.label, id })
    return [
      { id, kind: option.phase === 'model' ? 'model' : 'ordered', label },
      { id: `${id}.in-force`, kind: 'in-force', label },
      ...(isObject(option.agreement) ? [{ id: `${id}.refused`, kind: 'refused', label } as const] : []),
    ]
  })
  const events = new Map(ofOptions.map((event) => [event.id, event]))
  for (const id of signalsTo(draft, actorOf(draft, file))) {
    if (!events.has(id)) events.set(id, { id, kind: 'signal', label: id })
  }
  const isPopulation = valueAt(draft, file, ['kind']) === 'population'
  for (const { event } of chartOf(draft, file).ways) {
    if (!events.has(event)) events.set(event, { id: event, kind: isPopulation ? 'model' : 'unsent', label: event })
  }
  return [...events.values()]
}

/** Events that effects send to an actor. */
function signalsTo(draft: Draft, actor: string): ReadonlySet<string> {
  const holders = [
    ...actorFiles(draft).flatMap(({ file }) => listAt(draft, file, 'options')),
    ...listAt(draft, 'forces.json', 'background'),
  ]
  const effects = holders.flatMap(({ effects }) => (Array.isArray(effects) ? effects.filter(isObject) : []))
  return new Set(
    effects.flatMap((effect) =>
      effect.do === 'signal' && effect.to === actor && typeof effect.event === 'string' ? [effect.event] : [],
    ),
  )
}

/** The first decision that no transition waits for yet, else the first event: what a new transition begins with. */
export function freeEvent(draft: Draft, file: string, events: readonly ChartEvent[]): string {
  const used = new Set(chartOf(draft, file).ways.map(({ event }) => event))
  const free = events.find(({ id, kind }) => kind === 'ordered' && !used.has(id))
  return (free ?? events[0])?.id ?? ''
}

/** Conditions by their ids in the words of their authors. */
export function conditionTexts(draft: Draft): ReadonlyMap<string, string> {
  return new Map(
    conditionsIn(draft).map(({ file, at, id }) => {
      const text = valueAt(draft, file, [...at.slice(0, -1), 'text'])
      return [id, typeof text === 'string' && text !== '' ? text : id]
    }),
  )
}
