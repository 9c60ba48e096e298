import { runFaultTexts } from '../../../record/faultTexts'
import { jsonFaultTexts, textPlace } from '../../../scenario/jsonFault'
import { schemaFaultTexts, valueKinds } from '../../../scenario/schemaFault'
import { sessionFaultTexts } from '../../../session/fault'

/**
 * What went wrong, by code. The English of these stands beside the codes, since the command line tells the same faults
 * and knows no screen; another language writes them all here.
 */
export const faults = {
  json: jsonFaultTexts,
  jsonAt: textPlace,
  schema: schemaFaultTexts,
  kind: valueKinds,
  run: { ...runFaultTexts, ...sessionFaultTexts },
} as const
