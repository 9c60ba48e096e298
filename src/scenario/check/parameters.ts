import { parameterNames } from '../parameters'
import type { Mend } from '../scenario'
import type { Check } from './check'
import { setAll, setTo, takeOut } from './mend'
import { nearest } from './nearest'

const file = 'model.json'

/** The model's parameters: the closed list, each once, each value inside its range. */
export const checkParameters: Check = (pack, names, problems) => {
  const wanted = new Set<string>(parameterNames)
  const given = new Set(pack.model.parameters.map(({ id }) => id))
  pack.model.parameters.forEach((parameter, i) => {
    const at = ['parameters', i]
    if (!wanted.has(parameter.id)) {
      problems.tell(
        'parameter-unknown',
        file,
        [...at, 'id'],
        { id: parameter.id },
        unknownParameter(parameter.id, i, given),
      )
    }
    const { low, value, high } = parameter
    if (low > value || value > high) {
      problems.tell('parameter-order', file, at, { low, value, high }, ordered(file, at, low, value, high))
    }
  })
  for (const name of parameterNames) {
    if (!given.has(name) && !names.gaps.ids.has(name) && !names.gaps.open.has(file)) {
      problems.tell('parameter-missing', file, ['parameters'], { id: name })
    }
  }
}

/** A name of the list that nobody uses yet, if one is near; otherwise the entry goes. */
function unknownParameter(id: string, index: number, given: ReadonlySet<string>): Mend {
  const at = ['parameters', index]
  const name = nearest(
    id,
    parameterNames.filter((one) => !given.has(one)),
  )
  return name === null ? takeOut(file, at) : setTo(file, [...at, 'id'], name)
}

/** Widens a range so that it holds its value, and turns it round where its ends are the wrong way. */
export function ordered(
  file: string,
  at: readonly PropertyKey[],
  low: number,
  value: number,
  high: number,
  name = 'value',
): Mend {
  const three = [low, value, high].sort((a, b) => a - b)
  return setAll(file, 'Put them in order', [
    [[...at, 'low'], three[0]],
    [[...at, name], low <= high ? value : three[1]],
    [[...at, 'high'], three[2]],
  ])
}
