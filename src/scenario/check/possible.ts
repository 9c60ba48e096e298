import { chartTransitions } from '../chart'
import { type Expression, walk } from '../conditions/expression'
import type { Option } from '../schema/actors'
import { borderRegime } from '../schema/space'
import type { Check } from './check'
import type { Names, Package } from './package'
import { parsedOnce } from './parsed'
import { nodeAt, sourceOf } from './reach'
import { type Domain, type Literal, possible, together, waysOf } from './satisfy'

const shares = /^(?:agreement|barricades|trust) /
const counts = /^(?:incidents |forces |announced$|injured$|crossed$|abroad$|waiting$|displaced$|returned$)/
const votes = ['scheduled', 'postponed', 'held']

/**
 * Conditions that no run can meet, or every run does, told from the figures alone; and decisions whose needs, guard and
 * state exclude one another. Where it is too much to be looked at, nothing is said.
 */
export const checkPossible: Check = (pack, names, problems) => {
  const domain = domainOf(pack, names)
  for (const { file, path, item } of pack.conditions) {
    const parsed = parsedOnce(item.when)
    if (!parsed.ok) continue
    const { expression } = parsed
    const at = [...path, 'when']
    if (!possible(waysOf(expression), domain)) problems.tell('condition-never', file, at)
    else if (!mayBeOpen(expression) && !possible(waysOf(expression, false), domain)) {
      problems.tell('condition-always', file, at)
    }
  }
  const texts = new Map(pack.conditions.map(({ item }) => [item.id, item.when]))
  for (const { file, item: actor } of pack.actors) {
    if (actor.kind !== 'decision-maker') continue
    const transitions = chartTransitions(actor.chart)
    actor.options.forEach((option, i) => {
      if (option.phase !== 'play') return
      const own = transitions.filter(({ event }) => event === option.id)
      const ways = own.map((transition) => {
        const asked = [...needsOf(option), ...(transition.guard === undefined ? [] : [transition.guard])]
        return { asked, met: possible(waysTogether(asked, stateOf(actor, transition), texts), domain) }
      })
      if (ways.length === 0 || ways.some(({ met }) => met)) return
      const conditions = [...new Set(ways.flatMap(({ asked }) => asked))].join(', ')
      problems.tell('needs-contradict', file, ['options', i, 'needs'], { conditions })
    })
  }
}

const needsOf = (option: Option): string[] => option.needs.map(({ condition }) => condition)

function waysTogether(
  asked: readonly string[],
  state: readonly Literal[],
  texts: ReadonlyMap<string, string>,
): ReturnType<typeof waysOf> {
  return asked.reduce<ReturnType<typeof waysOf>>(
    (ways, id) => {
      const parsed = parsedOnce(texts.get(id) ?? '')
      return parsed.ok ? together(ways, waysOf(parsed.expression)) : ways
    },
    [state],
  )
}

type Actor = Package['actors'][number]['item']

/** What conditions can read of the state that a transition stands in, by the names of its regions. */
function stateOf(actor: Actor, transition: Parameters<typeof sourceOf>[0]): Literal[] {
  const source = sourceOf(transition)
  return source.flatMap((name, level): Literal[] => {
    const around = source.slice(0, level)
    if (nodeAt(actor.chart, around)?.type === 'parallel') return []
    return [{ subject: `chart ${[actor.id, ...around].join('.')}`, op: 'in', values: [name] }]
  })
}

/** An entry for an option that was never ordered is unknown, and so is what is made of it. */
function mayBeOpen(expression: Expression): boolean {
  let open = false
  walk(expression, (part) => {
    if (part.op === 'entry' && (part.fact === 'taken' || part.fact === 'inforce')) open = true
  })
  return open
}

function domainOf(pack: Package, names: Names): Domain {
  const end = pack.play.clock.ticks + pack.play.clock.tailTicks
  return (subject) => {
    const key = subject.slice(subject.indexOf(' ') + 1)
    if (subject === 'hour') return [0, end]
    if (subject.startsWith('danger ')) return [0, 3]
    if (shares.test(subject)) return [0, 1]
    if (counts.test(subject)) return [0, Number.POSITIVE_INFINITY]
    if (subject.startsWith('taken ') || subject.startsWith('inforce ')) return [0, end]
    if (subject === 'vote') return votes
    if (subject.startsWith('border ')) return borderRegime.options
    if (subject.startsWith('chart ')) return [...(names.regions.get(key) ?? [])]
    const [, , option] = /^has (taken|inforce) (.+)$/.exec(subject) ?? []
    return option !== undefined && names.options.get(option)?.phase === 'epilogue' ? ['false'] : null
  }
}
