import { type ChartTransition, chartTransitions } from '../chart'
import type { Problems } from '../problem'
import type { Mend } from '../scenario'
import type { Actor, ChartNode } from '../schema/actors'
import type { Check } from './check'
import { setTo, takeOut } from './mend'
import { nearest } from './nearest'
import { needIn, noun } from './need'
import type { Package } from './package'
import { isShadowed, nodeAt, reachable, sourceOf, targetOf } from './reach'
import type { SentenceCode } from './sentences/index'

type Path = readonly PropertyKey[]

const deepest = 6
const mostStates = 300

/**
 * Statecharts: XState checks neither guards nor events before they come, so that every name is checked here. A chart that
 * passes is one that XState builds; a test holds that.
 */
export const checkCharts: Check = (pack, names, problems) => {
  const signals = signalsOf(pack)
  const allRead = !names.gaps.parts.has('actors') && !names.gaps.parts.has('forces.json')
  for (const { file, item: actor } of pack.actors) {
    if (!checkShape(actor.chart, file, problems)) continue
    const need = needIn(problems, file, names.gaps)
    const transitions = chartTransitions(actor.chart)
    for (const { guard, path } of transitions) need(names.conditions, guard, noun.condition, [...path, 'guard'])
    checkTransitions(actor, file, transitions, problems)
    if (!names.gaps.parts.has('actors'))
      checkOptions(actor, file, new Set(transitions.map((one) => one.event)), problems)
    if (actor.kind === 'decision-maker' && allRead) checkEvents(actor, file, signals.get(actor.id), problems)
    if (allRead) checkReach(actor, file, signals.get(actor.id), problems)
  }
}

/** Events that effects send, by the actor that receives them. */
export function signalsOf(pack: Package): ReadonlyMap<string, ReadonlySet<string>> {
  const signals = new Map<string, Set<string>>()
  const effects = [
    ...pack.actors.flatMap(({ item }) => item.options.flatMap((option) => option.effects)),
    ...pack.forces.background.flatMap((entry) => entry.effects),
  ]
  for (const effect of effects) {
    if (effect.do !== 'signal') continue
    const events = signals.get(effect.to) ?? new Set()
    signals.set(effect.to, events.add(effect.event))
  }
  return signals
}

/** Names, initial states, depth and number of states. False when the chart is not fit to be looked at further. */
function checkShape(chart: ChartNode, file: string, problems: Problems): boolean {
  let states = 0
  let sound = true
  const fault = (code: SentenceCode, path: Path, values: Record<string, string | number> = {}, mend?: Mend): void => {
    sound = false
    problems.tell(code, file, path, values, mend)
  }
  const visit = (node: ChartNode, path: Path, depth: number): void => {
    const names = Object.keys(node.states ?? {})
    const initial = [...path, 'initial']
    states += names.length
    if (depth > deepest) {
      fault('chart-too-deep', path, { most: deepest })
      return
    }
    for (const name of names) if (name.includes('.')) fault('state-with-dot', [...path, 'states', name])
    if (node.type === 'parallel') {
      if (names.length === 0) fault('parallel-without-regions', path, {}, takeOut(file, [...path, 'type']))
      if (node.initial) fault('parallel-with-initial', initial, {}, takeOut(file, initial))
    } else if (names.length > 0) {
      const some = { states: names.slice(0, 8).join(', ') }
      if (!node.initial) fault('initial-missing', path, some, setTo(file, initial, names[0]))
      else if (!names.includes(node.initial)) {
        const name = nearest(node.initial, names) ?? names[0]
        fault('initial-unknown', initial, { id: node.initial, ...some }, setTo(file, initial, name))
      }
    } else if (node.initial) fault('initial-of-nothing', initial, {}, takeOut(file, initial))
    if (node.type === 'final' && (node.on || names.length > 0)) {
      fault('final-goes-on', path, {}, takeOut(file, [...path, 'type'], 'Remove its "type"'))
    }
    for (const name of names) visit(node.states?.[name] as ChartNode, [...path, 'states', name], depth + 1)
  }
  visit(chart, ['chart'], 1)
  if (Object.keys(chart.states ?? {}).length === 0) fault('chart-without-states', ['chart'])
  if (states > mostStates) fault('too-many-states', ['chart'], { states, most: mostStates })
  return sound
}

/** Transitions lead to states that are there, and none stands behind another that is always taken. */
function checkTransitions(
  actor: Actor,
  file: string,
  transitions: readonly ChartTransition[],
  problems: Problems,
): void {
  for (const one of transitions) {
    if (isShadowed(one, transitions)) {
      problems.tell('transition-shadowed', file, one.path, { event: one.event }, takeOut(file, one.path))
    }
    if (targetOf(actor.chart, actor.id, one) !== null) continue
    const beside = Object.keys(nodeAt(actor.chart, sourceOf(one).slice(0, -1))?.states ?? {})
    const at = [...one.path, 'target']
    const mend = () => {
      const near = nearest(one.target, beside)
      return near === null ? takeOut(file, one.path, 'Remove the transition') : setTo(file, at, near)
    }
    problems.tell('target-unknown', file, at, { target: one.target, states: beside.slice(0, 8).join(', ') }, mend)
  }
}

/** An option is offered only where the chart has a transition for it: one that no transition names is never offered. */
function checkOptions(actor: Actor, file: string, events: ReadonlySet<string>, problems: Problems): void {
  actor.options.forEach((option, i) => {
    if (option.phase === 'epilogue' || events.has(option.id)) return
    const values = { id: option.id }
    if (option.phase === 'play') {
      const mend =
        offeredFromTheStart(actor, file, option.id) ??
        setTo(file, ['options', i, 'phase'], 'epilogue', 'Make it an epilogue option')
      problems.tell('option-without-transition', file, ['options', i, 'id'], values, mend)
    } else {
      problems.tell(
        'model-option-without-transition',
        file,
        ['options', i, 'id'],
        values,
        takeOut(file, ['options', i]),
      )
    }
  })
}

const none: ReadonlySet<string> = new Set()

/** Everything that may be sent to the chart of an actor that decides. */
function sentTo(actor: Actor, signals: ReadonlySet<string> = none): ReadonlySet<string> {
  const sent = new Set(signals)
  for (const { id, agreement } of actor.options) {
    sent.add(id).add(`${id}.in-force`)
    if (agreement) sent.add(`${id}.refused`)
  }
  return sent
}

/** An event that nothing sends is most likely misspelt. A population's chart is moved by the model and is let be. */
function checkEvents(actor: Actor, file: string, signals: ReadonlySet<string> | undefined, problems: Problems): void {
  const sent = sentTo(actor, signals)
  const options = new Set(actor.options.map(({ id }) => id))
  for (const { event, path } of chartTransitions(actor.chart)) {
    if (sent.has(event)) continue
    const mend = takeOut(file, path, 'Remove the transition')
    const refusal = event.endsWith('.refused') && options.has(event.slice(0, -'.refused'.length))
    problems.tell(refusal ? 'refusal-never-sent' : 'event-never-sent', file, path, { event }, mend)
  }
}

/** States that nothing leads to, and options that are offered in such states only. */
function checkReach(actor: Actor, file: string, signals: ReadonlySet<string> | undefined, problems: Problems): void {
  const transitions = chartTransitions(actor.chart)
  const sent = actor.kind === 'decision-maker' ? sentTo(actor, signals) : null
  const reached = reachable(actor.chart, actor.id, transitions, (event) => sent === null || sent.has(event))
  const visit = (node: ChartNode, names: readonly string[], path: Path): void => {
    for (const [name, child] of Object.entries(node.states ?? {})) {
      const below = [...names, name]
      const at = [...path, 'states', name]
      if (reached.has(below.join('.'))) visit(child, below, at)
      else problems.tell('state-unreachable', file, at, {}, takeOut(file, at, 'Remove the state'))
    }
  }
  visit(actor.chart, [], ['chart'])
  actor.options.forEach(({ id, phase }, i) => {
    const own = transitions.filter((one) => one.event === id)
    if (phase !== 'play' || own.length === 0 || own.some((one) => reached.has(sourceOf(one).join('.')))) return
    problems.tell('option-never-offered', file, ['options', i, 'id'], { id })
  })
}

/** Lets the first state offer an option and stay as it is; null where the chart has no first state of its own. */
function offeredFromTheStart({ chart }: Actor, file: string, option: string): Mend | null {
  const { initial, states = {} } = chart
  if (initial === undefined || !Object.hasOwn(states, initial)) return null
  const path = ['chart', 'states', initial, 'on']
  const transition = { target: initial }
  const label = `Offer it in the first state, "${initial}"`
  if (states[initial].on) return setTo(file, [...path, option], transition, label)
  return setTo(file, path, { [option]: transition }, label)
}
