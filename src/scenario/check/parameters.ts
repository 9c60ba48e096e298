import { parameterNames } from '../parameters'
import type { Check } from './check'

/** The model's parameters: the closed list, each once, each value inside its range. */
export const checkParameters: Check = (pack, _names, problems) => {
  const file = 'model.json'
  const wanted = new Set<string>(parameterNames)
  const given = new Set<string>()
  pack.model.parameters.forEach((parameter, i) => {
    given.add(parameter.id)
    if (!wanted.has(parameter.id)) {
      const reason = `"${parameter.id}" is no parameter of the simulation. Remove it, or correct the name.`
      problems.blocks(file, ['parameters', i, 'id'], reason)
    }
    const { low, value, high } = parameter
    if (low > value || value > high) {
      problems.blocks(file, ['parameters', i], `Must satisfy low <= value <= high; now ${low}, ${value}, ${high}.`)
    }
  })
  for (const name of parameterNames) {
    if (!given.has(name)) {
      problems.blocks(file, 'parameters', `The parameter "${name}" is missing. Add it with value, range and grounds.`)
    }
  }
}
