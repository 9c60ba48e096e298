import { type JsonFault, jsonFaultTexts } from '../../jsonFault'
import { type SchemaFault, schemaFaultTexts } from '../../schemaFault'
import { all, type Sentence } from './sentence'

type JsonCode = `json-${JsonFault['code']}`
type ValueCode = `value-${SchemaFault['code']}`

/** What is wrong with one file by itself. Faults of JSON and of single values are told in the words of their own tables. */
export const fileSentences = {
  ...all('blocks', {
    'too-many-files': 'The package has {{files}} files; the most allowed is {{most}}.',
    'file-missing': 'The file is missing. Add it; the published schema says what it holds.',
    'file-not-text': 'The file is not text.',
    'actors-missing': 'There is no actor. Add one file for each under actors/.',
    'text-too-long': 'The text has {{characters}} characters; the most allowed is {{most}}.',
  }),
  ...all('warns', { 'file-not-read': 'This file is no part of a package and is not read. Remove it.' }),
  'more-problems': { severity: 'warns', text: 'There are more problems in this file; mend these first.' },
  ...(Object.fromEntries(
    Object.entries(jsonFaultTexts).map(([code, text]) => [`json-${code}`, { severity: 'blocks', text }]),
  ) as Record<JsonCode, Sentence>),
  ...(Object.fromEntries(
    Object.entries(schemaFaultTexts).map(([code, text]) => [`value-${code}`, { severity: 'blocks', text }]),
  ) as Record<ValueCode, Sentence>),
} as const satisfies Record<string, Sentence>
