import { all } from './sentence'

/** Places, ways, people and what they have. */
export const spaceSentences = {
  ...all('blocks', {
    'crossing-unlisted': '"{{id}}" is of kind crossing; add it to "crossings" too.',
    'camp-unlisted': '"{{id}}" is of kind camp; add it to "camps" too.',
    'crossing-wrong-kind': '"{{id}}" is of kind {{kind}}; make it a crossing.',
    'camp-wrong-kind': '"{{id}}" is of kind {{kind}}; make it a camp.',
    'link-to-itself': 'A link must lead to another place.',
    'people-in-wrong-kind': 'People can\'t live in "{{id}}", a {{kind}}. Name a locality.',
  }),
  ...all('warns', {
    'place-cut-off': 'No way leads from "{{id}}" to most other places. Add a link.',
    'crossing-cut-off': 'No road leads from any home to the crossing "{{id}}". Add a link.',
    'camp-behind-nothing': 'No crossing leads to this camp. Add it to the "camps" of a crossing.',
    'camp-out-of-reach': 'No road leads from the crossing "{{crossing}}" to its camp "{{camp}}". Add a link.',
    'link-too-short': 'The link has {{km}} km, but its places lie {{straight}} km apart as the crow flies.',
    'link-speed': 'This means {{speed}} km an hour, which is unlikely for {{kind}}. Check "km" and "hours".',
    'place-far-off': 'It lies {{km}} km from the middle of the other places. Check its coordinates, or set "offMap".',
    'place-off-the-map': 'It lies outside the map that is drawn. Check its coordinates, or set "offMap".',
    'link-twice': '"{{from}}" and "{{to}}" are joined twice by {{kind}}. Keep one.',
    'people-without-buildings': '{{people}} people live here, but there is no building. Set "buildings".',
    'people-per-building': '{{people}} people live in {{buildings}} buildings: {{each}} in each. Check both.',
    'place-without-people': 'Nobody lives in this {{kind}}. Add a group of households, or remove the place.',
    'group-twice': '"{{place}}" has two equal groups of households. Put the people of both into one entry.',
    'group-empty': 'No people are in this group of households. Set how many, or remove it.',
    'crossing-without-capacity': 'Nobody passes this crossing even when it is open. Set "capacityPerHour".',
    'camp-without-places': 'This camp has no places, and nothing adds any. Set "places".',
    'unit-without-people': 'This unit has nobody in it, and nothing adds anybody. Set "strength".',
    'side-without-crossing': 'No crossing has this side, so that its rules change nothing.',
  }),
  ...all('hints', {
    'link-winding': 'The link has {{km}} km; its places lie {{straight}} km apart. Is the way that winding?',
    'area-of-one-community':
      'Everybody in "{{area}}" is of one community. Make sure that this decision is about the place and not about who lives there (rule C3).',
  }),
} as const
