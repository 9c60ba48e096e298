import { actorExamples } from './actors'
import { mapExamples } from './map'
import { playExamples } from './play'
import { recordExamples } from './record'
import { reportExamples } from './reports'
import { spaceExamples } from './space'

const examples: Readonly<Record<string, unknown>> = {
  ...spaceExamples,
  ...mapExamples,
  ...actorExamples,
  ...reportExamples,
  ...playExamples,
  ...recordExamples,
}

/**
 * A small valid value of an object schema by its name, such as `place`; undefined where there is none. All of them are
 * invented and speak of one another. A copy of its own: change it freely, above all its id.
 */
export function exampleOf(name: string): unknown {
  return Object.hasOwn(examples, name) ? JSON.parse(JSON.stringify(examples[name])) : undefined
}
