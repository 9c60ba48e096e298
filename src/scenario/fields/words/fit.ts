import { field, idOf, type ObjectWords } from './words'

/** fit.json and held-out.json. Neither is needed to play. */
export const fitWords = {
  fit: {
    label: 'Fit',
    help: 'Which figures of the record the model is fitted to, and which parameters the fit may move. Only for researchers; a scenario plays without it.',
    fields: {
      parameters: field('Parameters', 'Names of those that the fit may move, each within its range in model.json.', {
        names: 'parameter',
      }),
      targets: field('Figures', 'Dated figures of the record that runs should meet.'),
    },
  },
  'held-out': {
    label: 'Kept out of the fit',
    help: 'Figures that the fit may not look at. Validation sets the fitted model beside them.',
    fields: {
      targets: field('Figures', 'Dated figures of the record, in the same form as in fit.json.'),
      looks: field('Looks', 'Each time that somebody looked at them before the model was finished.'),
    },
  },
  target: {
    label: 'Dated figure',
    help: 'One figure of the record, with what the model is read for beside it.',
    fields: {
      id: idOf('figure'),
      label: field('Label', 'For readers. Example: Announced dead on the third evening.'),
      figure: field('Figure of the model', 'What is read in a run.', {
        choices: {
          deaths: 'Deaths',
          injured: 'Injured',
          missing: 'Missing',
          buildings: 'Buildings lost',
          announced: 'Announced dead',
          'announced-injured': 'Announced injured',
          'abroad-total': 'All who reached camps',
          'abroad-now': 'People in camps',
          'inside-now': 'People with hosts',
          'inside-total': 'All who reached hosts',
          'displaced-total': 'All who left their homes',
          returned: 'Come back',
          waiting: 'Waiting at crossings',
          'violence-from': 'First hour of mass violence',
          'violence-to': 'Last hour of mass violence',
          'disorder-from': 'First hour of disorder',
          'disorder-to': 'Last hour of disorder',
          peak: 'Middle of the worst day',
        },
      }),
      area: field('Area', 'Place or area, for figures that are counted by place. Left out: the whole model.', {
        names: 'area',
      }),
      hour: field('Hour', 'When the model is read. Left out: at the end of the run.', { unit: 'hours' }),
      value: field('Value', 'What the record says; for times, hours since the clock’s start.'),
      low: field('Low', 'Least that sources give; the value itself where they give one number.'),
      high: field('High', 'Most that sources give.'),
      error: field(
        'Error',
        'How far off a run may lie before it counts as one unit of distance: a share of the value, or hours for times. Your doubt about how the figure was counted.',
      ),
      series: field('Series', 'The same word for figures that belong together: they share one weight.', {
        names: 'group',
      }),
    },
  },
  look: {
    label: 'Look',
    help: 'A look that was taken at figures kept out of the fit.',
    fields: {
      date: field('Date', 'Year, month and day. Example: 2031-05-02.'),
      what: field('What was looked at', 'What was seen, and what was changed after it.'),
    },
  },
} satisfies Record<string, ObjectWords>
