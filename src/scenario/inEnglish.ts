import { fill } from './fill'
import { type JsonFault, jsonFaultTexts, textPlace } from './jsonFault'
import { type SchemaFault, schemaFaultTexts, valueKinds } from './schemaFault'

/** A fault of JSON in English, for the command line and for authors of scenarios. */
export function jsonFaultInEnglish(fault: JsonFault): string {
  const what = fill(jsonFaultTexts[fault.code], { ...fault })
  return 'at' in fault ? fill(textPlace, { what, ...fault.at }) : what
}

/** What a schema found, in English. */
export function schemaFaultInEnglish(fault: SchemaFault): string {
  const values =
    'wanted' in fault
      ? { wanted: valueKinds[fault.wanted], ...('given' in fault ? { given: valueKinds[fault.given] } : {}) }
      : { ...fault }
  return fill(schemaFaultTexts[fault.code], values)
}
