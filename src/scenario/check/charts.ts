import { createMachine } from 'xstate'
import { chartTransitions, machineConfig } from '../chart'
import type { Problems } from '../problem'
import type { Actor, ChartNode } from '../schema/actors'
import type { Check } from './check'
import { needIn, noun } from './need'

const deepest = 6
const mostStates = 300

/**
 * Statecharts: XState checks neither guards nor events before they come, so that every name is checked here. A chart
 * that passes is also built once by XState itself.
 */
export const checkCharts: Check = (pack, names, problems) => {
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
  for (const { file, item: actor } of pack.actors) {
    if (!checkShape(actor.chart, file, problems)) continue
    const need = needIn(problems, file)
    const transitions = chartTransitions(actor.chart)
    for (const { guard, path } of transitions) need(names.conditions, guard, noun.condition, [...path, 'guard'])
    checkOptions(actor, file, new Set(transitions.map((one) => one.event)), problems)
    if (actor.kind === 'decision-maker') checkEvents(actor, file, signals.get(actor.id) ?? new Set(), problems)
    build(actor, file, problems)
  }
}

/** Names, initial states, depth and number of states. False when the chart is not fit to be looked at further. */
function checkShape(chart: ChartNode, file: string, problems: Problems): boolean {
  let states = 0
  let sound = true
  const fault = (path: readonly PropertyKey[], reason: string): void => {
    sound = false
    problems.blocks(file, path, reason)
  }
  const visit = (node: ChartNode, path: readonly PropertyKey[], depth: number): void => {
    const names = Object.keys(node.states ?? {})
    states += names.length
    if (depth > deepest) {
      fault(path, `The chart is more than ${deepest} levels deep. Flatten it.`)
      return
    }
    for (const name of names) {
      if (name.includes('.')) fault([...path, 'states', name], 'The name of a state may not hold a dot. Use "-".')
    }
    if (node.type === 'parallel') {
      if (names.length === 0) fault(path, 'A parallel state needs regions under "states".')
      if (node.initial)
        fault([...path, 'initial'], 'A parallel state has no "initial": all its regions run. Remove it.')
    } else if (names.length > 0) {
      if (!node.initial) fault(path, `"initial" is missing. Name one of ${names.slice(0, 8).join(', ')}.`)
      else if (!names.includes(node.initial)) {
        fault([...path, 'initial'], `"${node.initial}" is no state here. Name one of ${names.slice(0, 8).join(', ')}.`)
      }
    } else if (node.initial) fault([...path, 'initial'], 'There are no states here to begin with. Remove it.')
    if (node.type === 'final' && (node.on || names.length > 0)) {
      fault(path, 'A final state has neither transitions nor states of its own. Remove them, or its "type".')
    }
    for (const name of names) visit(node.states?.[name] as ChartNode, [...path, 'states', name], depth + 1)
  }
  visit(chart, ['chart'], 1)
  if (Object.keys(chart.states ?? {}).length === 0) fault(['chart'], 'The chart has no states. Give it at least one.')
  if (states > mostStates) fault(['chart'], `The chart has ${states} states; the most allowed is ${mostStates}.`)
  return sound
}

/** An option is offered only where the chart has a transition for it: one that no transition names is never offered. */
function checkOptions(actor: Actor, file: string, events: ReadonlySet<string>, problems: Problems): void {
  actor.options.forEach((option, i) => {
    if (option.phase === 'epilogue' || events.has(option.id)) return
    const reason = `No transition of the chart uses the event "${option.id}". Add one, or make it an epilogue option.`
    problems.add(option.phase === 'play' ? 'blocks' : 'warns', file, ['options', i, 'id'], reason)
  })
}

/** An event that nothing sends is most likely misspelt. A population's chart is moved by the model and is let be. */
function checkEvents(actor: Actor, file: string, signals: ReadonlySet<string>, problems: Problems): void {
  const sent = new Set(signals)
  for (const { id } of actor.options) for (const suffix of ['', '.in-force', '.refused']) sent.add(id + suffix)
  for (const { event, path } of chartTransitions(actor.chart)) {
    if (!sent.has(event)) {
      problems.warns(
        file,
        path,
        `Nothing sends "${event}": it is no option of this actor and no signal. Is it misspelt?`,
      )
    }
  }
}

function build(actor: Actor, file: string, problems: Problems): void {
  try {
    createMachine({ ...machineConfig(actor.chart), id: actor.id })
  } catch (error) {
    const message = error instanceof Error ? error.message.split('\n').join(' ') : 'unknown fault'
    problems.blocks(file, 'chart', `XState can't build this chart: ${message.slice(0, 300)}`)
  }
}
