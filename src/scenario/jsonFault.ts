/** Where in a text a fault was found: line and column from 1, characters from 0. */
export interface TextPlace {
  readonly line: number
  readonly column: number
  readonly character: number
}

/** Why a text could not be read as JSON. Worded where it is told: `faultTexts.ts` in English, the screens in theirs. */
export type JsonFault =
  | { readonly code: 'too-long'; readonly characters: number; readonly most: number }
  | ({
      readonly code:
        | 'empty'
        | 'after-end'
        | 'cut-text'
        | 'cut-list'
        | 'cut-object'
        | 'cut-value'
        | 'name-wanted'
        | 'name-twice'
        | 'colon-wanted'
        | 'comma-or-brace'
        | 'comma-or-bracket'
        | 'line-break'
        | 'bad-unicode'
        | 'number-too-large'
    } & At)
  | ({ readonly code: 'too-deep' | 'too-many'; readonly most: number } & At)
  | ({
      readonly code: 'name-forbidden' | 'bad-escape' | 'bad-number' | 'not-finite' | 'not-a-value'
      readonly word: string
    } & At)

interface At {
  readonly at: TextPlace
}

/** English words for each fault. `{{name}}` stands for a figure or word of the fault itself. */
export const jsonFaultTexts = {
  'too-long': 'The file has {{characters}} characters; the most allowed is {{most}}. Make it shorter.',
  empty: 'The file is empty. Put the JSON data in it.',
  'after-end': 'There is something after the end of the data. Remove it.',
  'cut-text': 'The file ends inside a text: it seems to be cut off. Use a complete copy.',
  'cut-list': 'The file ends inside a list: it seems to be cut off. Use a complete copy.',
  'cut-object': 'The file ends inside an object: it seems to be cut off. Use a complete copy.',
  'cut-value': 'The file ends in the middle of a value: it seems to be cut off. Use a complete copy.',
  'too-deep': 'The data is nested more than {{most}} levels deep. Flatten it.',
  'too-many': 'There are more than {{most}} entries here. Remove some.',
  'name-wanted': 'A name in double quotes is needed here.',
  'name-forbidden': '"{{word}}" is not allowed as a name. Remove it.',
  'name-twice': 'This name stands twice in the same object. Keep one.',
  'colon-wanted': 'A colon is needed here.',
  'comma-or-brace': 'A comma or "}" is needed here.',
  'comma-or-bracket': 'A comma or "]" is needed here.',
  'line-break': 'A text may not hold a line break or control character; write \\n instead.',
  'bad-unicode': '"\\u" needs four hexadecimal digits.',
  'bad-escape': '"\\{{word}}" is no escape known to JSON.',
  'bad-number': '"{{word}}" is not a number as JSON writes it.',
  'number-too-large': 'This number is too large to be stored.',
  'not-finite': '"{{word}}" is no number that can be stored. Give a finite number or null.',
  'not-a-value': '"{{word}}" can\'t stand here; a value is needed.',
} as const satisfies Record<JsonFault['code'], string>

/** How a fault is told together with its place in the text. */
export const textPlace = '{{what}} (line {{line}}, column {{column}}, character {{character}})'
