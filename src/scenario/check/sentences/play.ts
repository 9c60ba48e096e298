import { all } from './sentence'

/** Conditions, reports, plans, the model's parameters and the record. */
export const playSentences = {
  ...all('blocks', {
    'condition-unreadable': 'The condition {{reason}}.',
    'condition-unknown-key': '"{{key}}" is no {{what}}. Correct the name, or add it there.',
    'condition-impossible-value': '"{{value}}" can never be the value here. Use one of: {{allowed}}.',
    'clock-no-date': '"{{start}}" is no date and time of the calendar. Correct it.',
    'window-outside': 'Hour {{hour}} is outside play, which runs from 0 to {{last}}.',
    'windows-order': 'Hour {{hour}} does not come after hour {{before}}. Put windows in ascending order.',
    'mark-known-late': 'A mark must be known before its hour. Lower "knownFrom".',
    'daypart-order': '"from" is after "to". Swap them, or pass midnight.',
    'report-outside': 'Hour {{hour}} is outside the run (0 to {{end}}).',
    'seat-twice': 'This seat stands twice. Keep one.',
    'border-word-early':
      '"{{option}}" changes the border after {{hours}} hours; a report on it may not come before that. Raise the hours.',
    'figure-unknown': '"{{figure}}" is no figure of a run. Use one of: {{figures}}.',
    'parameter-unknown': '"{{id}}" is no parameter of the simulation. Remove it, or correct the name.',
    'parameter-order': 'Must satisfy low <= value <= high; now {{low}}, {{value}}, {{high}}.',
    'parameter-missing': 'The parameter "{{id}}" is missing. Add it with value, range and grounds.',
    'target-of-whole-model': '"{{figure}}" is counted for the whole model only. Remove the area.',
    'target-after-run': 'Hour {{hour}} is after the run (0 to {{end}}).',
    'structure-unknown': '"{{id}}" is no structure of model.json.',
    'draw-length': 'Has {{values}} values for {{parameters}} parameters. Fit again.',
    'range-upside-down': 'The low end of the range is above its high end. Swap them.',
    'text-missing': 'This text is missing. Write it; it is shown to everyone who plays.',
    'link-runs-code': 'A link may lead to a page or a place in the text only.',
  }),
  ...all('warns', {
    'condition-open': 'Reads hours since "{{key}}", which may never have happened. Ask first: "{{key}}" in {{fact}}.',
    'condition-never': 'This can never hold. Check the figures, and "&&" against "||".',
    'lesson-too-short': 'Briefing, windows and debrief take {{needed}} minutes; the lesson has {{minutes}}.',
    'text-untranslated': 'Not translated yet; the text in "{{language}}" is shown instead.',
    'text-blank': 'The text is empty.',
    'text-html': 'Raw HTML is shown as plain text. Use Markdown instead.',
    'language-unlisted': 'Texts in "{{language}}" are there, but scenario.json does not list the language.',
    'seat-without-word': 'This seat hears nothing: no report and no channel reaches it. Add one.',
    'indicator-never-fed':
      'The seat "{{seat}}" has no channel about "{{about}}", so that "{{indicator}}" stays unknown. Add one.',
    'counter-never-fed': 'Nothing adds to the counter "{{counter}}", so that this stays at 0.',
    'value-outside-range': 'The value {{value}} lies outside its range, {{low}} to {{high}}.',
    'point-upside-down': 'The point has low {{low}}, value {{value}}, high {{high}}: they must ascend.',
    'event-order': 'The event ends at hour {{to}}, before it begins at {{from}}. Swap them.',
    'outcome-after-run': 'It is read at hour {{hour}}, after the run (0 to {{end}}).',
  }),
  ...all('hints', {
    'condition-always': 'This always holds. Check the figures, or do without it.',
    'points-order': 'Hour {{hour}} does not come after the point before it. Put points in the order of time.',
  }),
} as const
