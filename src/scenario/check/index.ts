import type { Problems } from '../problem'
import { parts } from '../schema/index'
import { checkCare } from './care'
import { checkCharts } from './charts'
import type { Check, CheckOptions } from './check'
import { checkConditions } from './conditions'
import { checkDecisions } from './decisions'
import { checkDocumented } from './documented'
import { checkDuplicates } from './duplicates'
import { checkEffects } from './effects'
import { checkFit } from './fit'
import { checkGrounds } from './grounds'
import { checkMap } from './map'
import { checkOffered } from './offered'
import { type Gaps, namesOf, noGaps, type Package } from './package'
import { checkParameters } from './parameters'
import { checkPeople } from './people'
import { checkPlans } from './plans'
import { checkPossible } from './possible'
import { checkDebrief, checkPublishing } from './publishing'
import { checkRecordFigures } from './recordFigures'
import { checkReferences } from './references'
import { checkReports } from './reports'
import { checkSeats } from './seats'
import { checkTexts } from './texts'
import { checkUnused } from './unused'
import { checkWays } from './ways'
import { checkWords } from './words'

/** A check with the parts that must have been read whole for it: what it says is of what is not there. */
interface Listed {
  readonly check: Check
  readonly whole?: readonly string[]
}

const everything = [...Object.keys(parts), 'report-conditions.json', 'fit.json', 'held-out.json']

const checks: readonly Listed[] = [
  { check: checkDuplicates },
  { check: checkReferences },
  { check: checkEffects },
  { check: checkGrounds },
  { check: checkCharts },
  { check: checkConditions },
  { check: checkOffered },
  { check: checkParameters },
  { check: checkFit },
  { check: checkCare },
  { check: checkPlans },
  { check: checkReports },
  { check: checkDocumented },
  { check: checkTexts },
  { check: checkMap },
  { check: checkUnused, whole: ['actors', ...everything] },
  { check: checkSeats, whole: ['actors', 'play.json', 'reports.json'] },
  { check: checkPossible, whole: ['actors', 'conditions.json', 'report-conditions.json', 'play.json', 'space.json'] },
  { check: checkWays, whole: ['space.json', 'forces.json', 'actors'] },
  { check: checkPeople, whole: ['space.json', 'forces.json', 'actors'] },
  {
    check: checkDecisions,
    whole: ['actors', 'conditions.json', 'report-conditions.json', 'reports.json', 'play.json'],
  },
  { check: checkRecordFigures },
  { check: checkWords },
  { check: checkPublishing },
  { check: checkDebrief, whole: ['levers.json', 'record.json', 'actors'] },
]

/** Runs every check that what could be read allows. Each adds what it finds; none stops the others. */
export function checkPackage(pack: Package, problems: Problems, gaps: Gaps = noGaps, options: CheckOptions = {}): void {
  const names = namesOf(pack, gaps)
  for (const { check, whole } of checks) {
    if (whole?.some((part) => gaps.parts.has(part))) continue
    check(pack, names, problems, options)
  }
}
