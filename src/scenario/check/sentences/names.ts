import { all } from './sentence'

/** Names that must exist, and be given once. */
export const nameSentences = {
  ...all('blocks', {
    'id-twice': 'The id "{{id}}" is already given to entry {{entry}} of this list. Give each its own.',
    'name-taken': '"{{id}}" is already used in {{file}}. Use another name, or remove one.',
    'unknown-reference': '"{{id}}" is no {{what}}. Name one that is listed there, or add it.',
    'unknown-source':
      '"{{id}}" is no source of record.json. Add it there with title, publisher and date, or correct the id.',
    'actor-file-name': 'The file of this actor must be called actors/{{id}}.json. Rename one of the two.',
    'signal-unheard': 'No transition of the chart of "{{actor}}" waits for "{{event}}". Add one, or drop this.',
    'lever-unmeasured': 'The outcome "{{outcome}}" has no "model" figure, so that a lever can\'t be measured by it.',
    'counter-unnamed': 'A model figure of kind "counter" must name its "counter".',
    'trust-without-audience': 'An indicator of trust needs an "audience".',
  }),
  ...all('warns', { 'unit-of-another': '"{{unit}}" belongs to "{{owner}}", who does not decide this option.' }),
  ...all('hints', {
    'source-unused': 'Nothing rests on this source. Name it where it is used, or remove it.',
    'condition-unused': 'Nothing asks for this condition. Use it, or remove it.',
    'area-unused': 'Nothing names this area. Use it, or remove it.',
    'province-empty': 'No place lies in this province. Set it for its places, or remove it.',
    'community-unused': 'No group of households is of this community. Remove it, or add its people.',
    'interest-unused': 'No option appeals to this interest, so that it weighs nothing. Let an option appeal to it.',
    'indicator-unused': 'No seat shows this indicator. Show it to one, or remove it.',
  }),
} as const
