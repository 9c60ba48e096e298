import type { ParameterName } from '../../scenario/parameters'
import type { AskedParameter } from '../../ui/assumptionWords'

export type AssumptionGroup = 'ending' | 'spreading' | 'leaving' | 'harm'

/** Assumptions offered first, as they matter for what students conclude. Any other parameter can be added. */
export const offered: readonly {
  readonly group: AssumptionGroup
  readonly names: readonly (ParameterName & AskedParameter)[]
}[] = [
  {
    group: 'ending',
    names: ['endByForces', 'endByExhaustion', 'endByAgreements', 'forceHalf', 'exhaustionHours', 'talksSuccess'],
  },
  { group: 'spreading', names: ['crowdGrowth', 'crowdShare', 'rumourCalls', 'newsEffect', 'crowdInflow'] },
  { group: 'leaving', names: ['leaveRate', 'shutBelief', 'stayWhenShut', 'returnPushRate'] },
  { group: 'harm', names: ['deathsPerIncident', 'barricadeProtection'] },
]

export const offeredNames: ReadonlySet<ParameterName> = new Set(offered.flatMap(({ names }) => names))
