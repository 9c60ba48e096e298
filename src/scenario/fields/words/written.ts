import { field, type ObjectWords } from './words'

const made = field('Made', 'When, by which rules, from which seed and of how many runs.')

/** Files that the program writes. They are explained part by part, and nobody edits them. */
export const writtenWords = {
  draws: {
    label: 'Draws of the fit',
    help: 'Written by "sim fit": weighted draws of the fitted parameters. Never edited by hand.',
    fields: {
      made,
      structures: field(
        'Accounts',
        'The draws of each rival account, with how near the worst of them comes to the record.',
      ),
    },
  },
  validation: {
    label: 'Validation',
    help: 'Written by "sim validate --write": how the model did on what it was fitted to, and on what was kept from it.',
    fields: {
      made,
      structures: field('Accounts', 'Figures, series, parameters and levers under each rival account.'),
      policies: field(
        'Policies',
        'How well the policy that weighs interests foresees documented choices; empty where not tried.',
      ),
      recovery: field('Recovery', 'How often a fit finds parameters that are known; empty where not tried.'),
    },
  },
  sensitivity: {
    label: 'Sensitivity',
    help: 'Written by "sim sensitivity --write": what the main outcomes depend on.',
    fields: {
      made,
      outcomes: field('Outcomes', 'The outcomes that were looked at.', { names: 'outcome' }),
      morris: field('Screening', 'Size and spread of the effect of every parameter, after Morris.'),
      sobol: field(
        'Shares',
        'Share of the variance that each of the strongest parameters, and luck, explains, after Sobol.',
      ),
      runs: field('Runs', 'How many runs each of the two took.'),
    },
  },
} satisfies Record<string, ObjectWords>
