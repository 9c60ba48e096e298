import { all } from './sentence'

/** What only runs can tell. Each says of how many runs it speaks: more of them may show something else. */
export const deepSentences = {
  ...all('blocks', { 'run-fails': 'A run broke off at hour {{hour}} (seed {{seed}}): {{message}}' }),
  ...all('warns', {
    'never-held': 'This held at no hour of {{runs}} runs.',
    'never-on-offer': 'This was on offer at no hour of {{runs}} runs.',
    'run-stuck':
      'In {{stuck}} of {{runs}} runs nobody can decide anything from hour {{hour}} on, long before hour {{end}}.',
  }),
  ...all('hints', {
    'decision-changes-nothing': 'With and without it, {{pairs}} pairs of runs came to the same: no figure differs.',
    'always-held': 'This held at every hour of {{runs}} runs.',
    'seat-idle':
      'In {{idle}} of {{runs}} runs the seat has nothing to decide in {{windows}} windows one after another of the plan "{{plan}}", from hour {{from}} to {{to}}.',
    'outcome-flat': 'This came to {{value}} in all of {{runs}} runs.',
  }),
} as const
