import { roleOf, tokensOf } from '../../scenario/conditions/tokens'
import { type DataPath, type Draft, valueAt } from '../../scenario/draft/draft'
import { isObject } from '../../scenario/shape/empty'
import { type Chart, type ChartWay, isInside, keyOf, readChart, type StatePath } from './readChart'

/** The chart of an actor's file. */
export function chartOf(draft: Draft, file: string): Chart {
  return readChart(valueAt(draft, file, ['chart']), actorOf(draft, file))
}

/** Id of the actor of a file; '' where none is written. */
export function actorOf(draft: Draft, file: string): string {
  const id = valueAt(draft, file, ['id'])
  return typeof id === 'string' ? id : ''
}

/** A condition of the draft with its place. */
export interface PlacedCondition {
  readonly file: string
  readonly at: DataPath
  readonly id: string
  readonly when: string
}

const conditionFiles = ['conditions.json', 'report-conditions.json']

export function conditionsIn(draft: Draft): readonly PlacedCondition[] {
  return conditionFiles.flatMap((file) => {
    const list = valueAt(draft, file, ['conditions'])
    if (!Array.isArray(list)) return []
    return list.flatMap((entry: unknown, index) =>
      isObject(entry) && typeof entry.when === 'string'
        ? [{ file, at: ['conditions', index, 'when'], id: String(entry.id ?? ''), when: entry.when }]
        : [],
    )
  })
}

/** How conditions ask for what is inside a state: `actor.region`. */
const regionKey = (actor: string, path: StatePath): string => [actor, ...path].join('.')

/** A condition with one name of a state put for another; the same text where it does not name the state. */
export function respelt(when: string, actor: string, path: StatePath, to: string): string {
  const name = path[path.length - 1]
  const own = regionKey(actor, path)
  const around = regionKey(actor, path.slice(0, -1))
  const tokens = tokensOf(when)
  let result = ''
  let from = 0
  tokens.forEach((token, index) => {
    const role = token.is === 'text' ? roleOf(tokens, index) : null
    if (role?.fact !== 'chart') return
    let text: string | null = null
    if (role.is === 'key' && (token.value === own || token.value.startsWith(`${own}.`))) {
      text = `${around}.${to}${token.value.slice(own.length)}`
    } else if (role.is === 'value' && role.key === around && token.value === name) text = to
    if (text === null) return
    result += `${when.slice(from, token.start)}"${text}"`
    from = token.end
  })
  return result + when.slice(from)
}

/** What names a state, outside of it. */
export interface References {
  readonly ways: readonly ChartWay[]
  readonly isFirst: boolean
  readonly conditions: readonly PlacedCondition[]
}

export function referencesTo(draft: Draft, file: string, path: StatePath): References {
  const chart = chartOf(draft, file)
  const actor = actorOf(draft, file)
  const around = keyOf(path.slice(0, -1))
  const parent = [chart.top, ...statesAll(chart)].find((state) => keyOf(state.path) === around)
  return {
    ways: chart.ways.filter(({ from, to }) => to !== null && isInside(to, path) && !isInside(from, path)),
    isFirst: parent?.initial === path.at(-1),
    conditions: conditionsIn(draft).filter(({ when }) => respelt(when, actor, path, '?') !== when),
  }
}

const statesAll = ({ top }: Chart) => {
  const all = (state: Chart['top']): readonly Chart['top'][] => state.states.flatMap((one) => [one, ...all(one)])
  return all(top)
}
