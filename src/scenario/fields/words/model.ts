import { field, idOf, type ObjectWords } from './words'

/** model.json and levers.json */
export const modelWords = {
  model: {
    label: 'Model',
    help: 'The numbers of the model’s rules for this scenario. Every parameter of the closed list must be there.',
    fields: {
      parameters: field(
        'Parameters',
        'Value, range and grounds of each. Start from those of another scenario and change what you have reasons to.',
      ),
      status: field('Where the values come from', 'Told to readers of every result.', {
        choices: { 'set-by-hand': 'Set by hand', fitted: 'Fitted to the record' },
      }),
      statusText: field('The same in words', 'A paragraph that stands with results, on paper and in exports.'),
      structures: field(
        'Rival accounts',
        'Other accounts of the same events that the record can’t tell apart. The first one is played.',
      ),
    },
  },
  parameter: {
    label: 'Parameter',
    help: 'A number in one of the model’s rules. The model page shows it with its range and grounds.',
    fields: {
      id: field('Parameter', 'A name of the closed list.', { names: 'parameter' }),
      value: field('Value', 'The value that a run is played with. Between low and high.'),
      low: field('Low', 'Lowest value thought plausible. Trials and fits stay above it.'),
      high: field('High', 'Highest value thought plausible.'),
      unit: field('Unit', 'In words. Example: share an hour.'),
      text: field('What it is', 'For readers of the model page.'),
    },
  },
  structure: {
    label: 'Rival account',
    help: 'An account of the same events that the record can’t rule out. It holds some parameters at set values; readers can compare accounts.',
    fields: {
      id: idOf('account'),
      label: field('Label', 'Few words. Example: Exhaustion alone.'),
      text: field('What it says', 'How violence spreads and ends by this account.'),
      hold: field(
        'Held values',
        'Parameters by name with the value they have in this account. Example: endByForces at 0 where forces did not matter.',
      ),
    },
  },
  levers: {
    label: 'Levers',
    help: 'Changes to the documented course whose direction you expect. They test the model, and the debrief picks alternatives from them.',
    fields: {
      levers: field('Levers', 'In the order in which the debrief may show them.'),
    },
  },
  lever: {
    label: 'Lever',
    help: 'A change against the run in which every seat follows the record, and what you expect of it. A test that the model does what you mean; never a proof that it is right.',
    fields: {
      id: idOf('lever'),
      label: field('Label', 'What is different. Example: Talks begin a day earlier.'),
      change: field(
        'Change',
        'What is done otherwise. Decisions left out, moved or added make it an alternative that the debrief may show; an effect alone does not.',
      ),
      outcome: field('Measured by', 'An outcome with a figure of the model.', { names: 'outcome' }),
      sign: field('Expected', 'What the change does to the outcome.', {
        choices: { lower: 'Lower', higher: 'Higher', same: 'The same, run by run' },
      }),
      margin: field(
        'Margin',
        'Least change of the median that counts, in the outcome’s unit. For "the same", the most that is let pass.',
      ),
      why: field('Why', 'What you rest the expectation on, for readers.'),
    },
  },
  'change.shift': {
    label: 'Move a decision',
    help: 'A documented decision is taken earlier or later.',
    fields: {
      shift: field('Decision', 'A documented decision.', { names: 'option' }),
      hours: field('By', 'Hours later; negative for earlier. Example: -24 for a day earlier.', { unit: 'hours' }),
    },
  },
  'change.drop': {
    label: 'Leave a decision out',
    help: 'A documented decision is not taken.',
    fields: { drop: field('Decision', 'A documented decision.', { names: 'option' }) },
  },
  'change.add': {
    label: 'Add a decision',
    help: 'A decision is tried from an hour on, for a day, as soon as it is possible.',
    fields: {
      add: field('Decision', 'An option that is played.', { names: 'option' }),
      at: field('Hour', 'From which hour on it is tried.', { unit: 'hours' }),
    },
  },
  'change.effect': {
    label: 'Add an effect',
    help: 'An effect without anybody’s decision, at a set hour.',
    fields: {
      effect: field('Effect', 'What is changed.'),
      at: field('Hour', 'When.', { unit: 'hours' }),
    },
  },
} satisfies Record<string, ObjectWords>
