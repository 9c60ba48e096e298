import { parameterNames } from '../parameters'
import type { Target } from '../schema/fit'
import type { Check } from './check'
import { needIn, noun } from './need'

/** Figures that the model counts by place; for all others an area would be passed over without a word. */
const byArea: ReadonlySet<Target['figure']> = new Set([
  'deaths',
  'injured',
  'buildings',
  'abroad-now',
  'displaced-total',
  'disorder-from',
  'disorder-to',
  'peak',
])

/** What a fit looks at and moves exists, is read inside the run and where it can be; draws belong to what was fitted. */
export const checkFit: Check = (pack, names, problems) => {
  const known = new Set<string>(parameterNames)
  const end = pack.play.clock.ticks + pack.play.clock.tailTicks
  const parameter = (file: string, id: string, path: readonly PropertyKey[]): void => {
    if (!known.has(id))
      problems.blocks(file, path, `"${id}" is no parameter of the simulation. Remove it, or correct the name.`)
  }
  for (const [file, targets] of [
    ['fit.json', pack.fit?.targets ?? []],
    ['held-out.json', pack.heldOut?.targets ?? []],
  ] as const) {
    const need = needIn(problems, file)
    targets.forEach((target, i) => {
      const at = ['targets', i]
      need(names.areas, target.area, noun.area, [...at, 'area'])
      if (target.area !== undefined && !byArea.has(target.figure)) {
        problems.blocks(
          file,
          [...at, 'area'],
          `"${target.figure}" is counted for the whole model only. Remove the area.`,
        )
      }
      if (target.hour !== undefined && target.hour > end) {
        problems.blocks(file, [...at, 'hour'], `Hour ${target.hour} is after the run (0 to ${end}).`)
      }
      if (target.low > target.value || target.value > target.high) {
        problems.blocks(
          file,
          at,
          `Must satisfy low <= value <= high; now ${target.low}, ${target.value}, ${target.high}.`,
        )
      }
    })
  }
  pack.fit?.parameters.forEach((id, i) => {
    parameter('fit.json', id, ['parameters', i])
  })
  const structures = new Set(pack.model.structures.map(({ id }) => id))
  pack.model.structures.forEach(({ hold }, i) => {
    for (const id of Object.keys(hold)) parameter('model.json', id, ['structures', i, 'hold', id])
  })
  pack.draws?.structures.forEach((fitted, i) => {
    const at = ['structures', i]
    if (!structures.has(fitted.structure)) {
      problems.blocks('draws.json', [...at, 'structure'], `"${fitted.structure}" is no structure of model.json.`)
    }
    fitted.parameters.forEach((id, j) => {
      parameter('draws.json', id, [...at, 'parameters', j])
    })
    const wrong = fitted.draws.findIndex(({ values }) => values.length !== fitted.parameters.length)
    if (wrong >= 0) {
      const reason = `Has ${fitted.draws[wrong].values.length} values for ${fitted.parameters.length} parameters. Fit again.`
      problems.blocks('draws.json', [...at, 'draws', wrong, 'values'], reason)
    }
  })
}
