import type { Scenario } from '../scenario/scenario'
import type { Translate } from './i18n/translation'

export type ModelStatus = Scenario['model']['status']

/** Whether re-runs draw their values from a fit: what the scenario holds decides, not what it says of itself. */
export function modelStatus({ model, draws }: Pick<Scenario, 'model' | 'draws'>): ModelStatus {
  const played = model.structures[0]?.id
  return draws?.structures.some(({ structure }) => structure === played) ? 'fitted' : 'set-by-hand'
}

/** What the values rest on: in the scenario's words where these are of that status, else in the product's. */
export function modelStatusText(t: Translate<'common'>, scenario: Pick<Scenario, 'model' | 'draws'>): string {
  const status = modelStatus(scenario)
  return scenario.model.status === status ? scenario.model.statusText : t(`modelStatus.${status}`)
}
