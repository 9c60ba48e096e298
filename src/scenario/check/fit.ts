import { parameterNames } from '../parameters'
import type { Target } from '../schema/fit'
import type { Check } from './check'
import { respell, setTo, takeOut } from './mend'
import { needIn, noun } from './need'
import { ordered } from './parameters'

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
    if (!known.has(id)) problems.tell('parameter-unknown', file, path, { id }, () => respell(file, path, id, known))
  }
  for (const [file, targets] of [
    ['fit.json', pack.fit?.targets ?? []],
    ['held-out.json', pack.heldOut?.targets ?? []],
  ] as const) {
    const need = needIn(problems, file, names.gaps)
    targets.forEach((target, i) => {
      const at = ['targets', i]
      need(names.areas, target.area, noun.area, [...at, 'area'])
      if (target.area !== undefined && !byArea.has(target.figure)) {
        const mend = takeOut(file, [...at, 'area'], 'Remove the area')
        problems.tell('target-of-whole-model', file, [...at, 'area'], { figure: target.figure }, mend)
      }
      if (target.hour !== undefined && target.hour > end) {
        const mend = setTo(file, [...at, 'hour'], end)
        problems.tell('target-after-run', file, [...at, 'hour'], { hour: target.hour, end }, mend)
      }
      const { low, value, high } = target
      if (low > value || value > high) {
        problems.tell('parameter-order', file, at, { low, value, high }, ordered(file, at, low, value, high))
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
      const place = [...at, 'structure']
      const mend = () => respell('draws.json', place, fitted.structure, structures)
      problems.tell('structure-unknown', 'draws.json', place, { id: fitted.structure }, mend)
    }
    fitted.parameters.forEach((id, j) => {
      parameter('draws.json', id, [...at, 'parameters', j])
    })
    const wrong = fitted.draws.findIndex(({ values }) => values.length !== fitted.parameters.length)
    if (wrong >= 0) {
      const values = { values: fitted.draws[wrong].values.length, parameters: fitted.parameters.length }
      problems.tell('draw-length', 'draws.json', [...at, 'draws', wrong, 'values'], values)
    }
  })
}
