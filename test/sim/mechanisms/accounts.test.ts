import { expect, test } from 'vitest'
import type { parameterNames } from '../../../src/scenario/parameters'
import { createEngine } from '../../../src/sim/engine'
import type { ParameterValues } from '../../../src/sim/index'
import { C } from '../../../src/sim/state'
import { loadReal } from '../../realScenario'

const scenario = loadReal()
const engine = createEngine(scenario)
const { structures } = scenario.model
const parameter = new Map(scenario.model.parameters.map((one) => [one.id, one]))

/** Parameters that only say how strongly one of the three ways of ending works. */
const ownOf = {
  endByForces: ['forceHalf', 'crowdForce', 'crowdCurfew'],
  endByExhaustion: ['exhaustionHours', 'lootedOut'],
  endByAgreements: ['crowdAgreement', 'talksHours', 'talksSuccess', 'tiesThreshold', 'agreementBreak', 'agreementFade'],
} as const satisfies Record<string, readonly (typeof parameterNames)[number][]>
const switches = Object.keys(ownOf) as (keyof typeof ownOf)[]

/** Everything that people meet in a run of eight days: violence, harm, where everybody is. */
function metIn(values: ParameterValues): string {
  const setup = { seed: 11, policy: 'record', played: [], readers: [], parameters: values } as const
  const state = engine.start(setup)
  while (state.hour < 192) engine.advance(state, setup)
  const { incidentsTotal, crowd, people, barricades, rumour } = state
  expect(people.filter((_, i) => i % Object.keys(C).length === C.dead).reduce((a, b) => a + b, 0)).toBeGreaterThan(0)
  return JSON.stringify([incidentsTotal, crowd, people, barricades, rumour].map((list) => [...list]))
}

test.each(structures.map(({ id, hold }) => [id, hold] as const))(
  'under "%s" what does not count changes nothing, and what counts does',
  (_, hold) => {
    const met = metIn({ ...hold })
    for (const name of switches) {
      const ends: ParameterValues[] = (['low', 'high'] as const).map((end) => ({
        ...hold,
        ...Object.fromEntries(ownOf[name].map((own) => [own, parameter.get(own)?.[end]])),
      }))
      if (hold[name] === 0) for (const values of ends) expect(metIn(values)).toBe(met)
      else expect(ends.map(metIn)).not.toEqual([met, met])
    }
  },
)
