/** Texts that the pages of a finished run share. */
export const lookBack = {
  menu: 'Look back',
  older: {
    rules: 'This run was made under rules {{made}}; those of today are {{now}}.',
    scenario: 'This run was made on another version of the scenario.',
    text: 'It is shown from what was written down of it: danger, borders, forces, decisions and figures. What a seat knew, queues, camps and people on the road can’t be told any more.',
    branch: 'A branch of it goes by today’s rules, and repeats its decisions where they are still possible.',
  },
  pages: {
    debrief: 'Guided debrief',
    replay: 'Replay',
    choice: 'Choice and luck',
    'what-if': 'What if',
    paper: 'On paper',
    compare: 'Comparison',
    record: 'The record',
    model: 'The model',
  },
} as const
