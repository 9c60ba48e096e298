import type { Scenario } from '../scenario/scenario'

/** Outcomes that the model computes and that can still change after an hour, in the order of the record. */
export function openOutcomes({ record }: Scenario, hour: number): string[] {
  return record.outcomes
    .filter(({ model }) => model !== null && (model.atHour === undefined || model.atHour > hour))
    .map(({ id }) => id)
}
