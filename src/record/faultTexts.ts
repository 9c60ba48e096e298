import { fill } from '../scenario/fill'
import { jsonFaultInEnglish, schemaFaultInEnglish } from '../scenario/inEnglish'
import type { RunFault } from './fault'

/**
 * English words for each fault of a run: what is wrong and what to do. The screens have them as the English of their
 * translation layer, the command line prints them.
 */
export const runFaultTexts = {
  'file-too-long': 'The file has {{bytes}} bytes; no run is longer than {{most}}. Choose the file of a run.',
  'packed-too-long': 'The packed file has {{bytes}} bytes; no run has more than {{most}}. Choose the file of a run.',
  'unpacks-too-long': 'The file unpacks to more than {{most}} bytes; no run is that long. Choose the file of a run.',
  'packed-damaged': 'The packed file is damaged or cut off, and can’t be unpacked. Use a complete copy.',
  'packed-cut': 'The packed file is cut off. Use a complete copy.',
  'link-too-long':
    'The link has {{characters}} characters; no link to a run has more than {{most}}. Ask for the file of the run instead.',
  'link-damaged': 'The link is damaged or cut off. Copy all of it again, or ask for the file of the run.',
  'link-other-version':
    'The link was made by another version of this site. Open it with that version, or ask for the file of the run.',
  'not-whole': 'This is not a whole file of a run. {{what}}',
  'no-format': 'This is no run of this game: it names no format 1. Choose a file that was exported from a run.',
  'other-format':
    'The file is of format {{format}}; this version reads format 1. Open it with the version it was exported from.',
  'not-as-written': 'This is not as a run writes it. {{what}}',
  'after-its-end':
    'Hour {{hour}} lies after hour {{most}}, to which the run has come. The file was changed; use an unchanged copy.',
  'branch-after-its-end':
    'The branch leaves at hour {{hour}}, after the run’s hour {{most}}. The file was changed; use an unchanged copy.',
  'out-of-order':
    'Hour {{hour}} follows hour {{before}}: the entries are out of order. The file was changed; use an unchanged copy.',
  'no-such-branch':
    'This hangs on the branch "{{branch}}", which the file does not have. The file was changed; use an unchanged copy.',
  'branch-exists':
    'The file has two branches or notes named "{{branch}}". The file was changed; use an unchanged copy.',
  'commands-of-nobody': 'There are commands, but no seat was played. The file has been changed; use an unchanged copy.',
  'more-faults': 'There are more faults in this file. Use an unchanged copy.',
  'other-scenario':
    'The run is of the scenario "{{made}}"; the one opened is "{{now}}". Open it with the scenario it was played on.',
  'other-rules':
    'The run was made with version {{made}} of the rules; they are now at version {{now}}. Open it with the version it was played on.',
  'scenario-changed':
    'The scenario has changed since this run was made (version {{made}}, now {{now}}). Open it with the version it was played on.',
  'no-seat': 'The scenario has no seat "{{seat}}". Choose a seat of its list, or use an unchanged copy of the file.',
  'no-plan': 'The scenario has no plan "{{plan}}". Choose a plan of its list, or use an unchanged copy of the file.',
  'nobody-played': 'Nobody played in this run: it can’t be gone on with. The command line replays it.',
  'order-refused':
    'The file does not fit the game: at hour {{hour}} an order of it is refused. {{why}} Use an unchanged copy.',
  'event-differs':
    'The file does not fit the game: at hour {{hour}} something else happens than the file says. Use an unchanged copy.',
  'state-differs':
    'The file does not fit the game: at hour {{hour}} its check sum does not agree. Use an unchanged copy.',
  'beyond-the-end':
    'The file does not fit the game: it says hour {{hour}}, but the run ends at hour {{end}}. Use an unchanged copy.',
} as const satisfies Record<RunFault['code'], string>

/** A fault in English, for the command line. */
export function runFaultInEnglish(fault: RunFault): string {
  return fill(runFaultTexts[fault.code], { ...fault, ...inner(fault) })
}

function inner(fault: RunFault): { readonly what?: string; readonly why?: string } {
  if (fault.code === 'not-whole') return { what: jsonFaultInEnglish(fault.json) }
  if (fault.code === 'not-as-written') return { what: schemaFaultInEnglish(fault.schema) }
  if (fault.code === 'order-refused') return { why: `(${fault.refusal})` }
  return {}
}
