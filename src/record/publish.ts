import { z } from 'zod'
import { debriefFile } from './debriefSchema'

/** JSON Schema (draft 2020-12) of what is taken out of a debrief, by file name. Describes what is written. */
export function publishExports(): Record<string, unknown> {
  return {
    'debrief.schema.json': {
      $id: 'debrief.schema.json',
      title: 'Taken out of a debrief: decisions, reasons, forecasts, outcomes, notes and reflection',
      ...z.toJSONSchema(debriefFile, { io: 'output', target: 'draft-2020-12' }),
    },
  }
}
