import type { Problems } from '../problem'
import { checkCare } from './care'
import { checkCharts } from './charts'
import type { Check } from './check'
import { checkConditions } from './conditions'
import { checkDocumented } from './documented'
import { checkDuplicates } from './duplicates'
import { checkEffects } from './effects'
import { checkFit } from './fit'
import { checkGrounds } from './grounds'
import { checkOffered } from './offered'
import { namesOf, type Package } from './package'
import { checkParameters } from './parameters'
import { checkPlans } from './plans'
import { checkReferences } from './references'
import { checkReports } from './reports'
import { checkTexts } from './texts'

const checks: readonly Check[] = [
  checkDuplicates,
  checkReferences,
  checkEffects,
  checkGrounds,
  checkCharts,
  checkConditions,
  checkOffered,
  checkParameters,
  checkFit,
  checkCare,
  checkPlans,
  checkReports,
  checkDocumented,
  checkTexts,
]

/** Runs every check. Each adds what it finds; none stops the others. */
export function checkPackage(pack: Package, problems: Problems): void {
  const names = namesOf(pack)
  for (const check of checks) check(pack, names, problems)
}
