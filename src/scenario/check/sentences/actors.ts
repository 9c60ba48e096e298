import { all } from './sentence'

/** Charts, decisions and effects. */
export const actorSentences = {
  ...all('blocks', {
    'chart-too-deep': 'The chart is more than {{most}} levels deep. Flatten it.',
    'state-with-dot': 'The name of a state may not hold a dot. Use "-".',
    'parallel-without-regions': 'A parallel state needs regions under "states".',
    'parallel-with-initial': 'A parallel state has no "initial": all its regions run. Remove it.',
    'initial-missing': '"initial" is missing. Name one of {{states}}.',
    'initial-unknown': '"{{id}}" is no state here. Name one of {{states}}.',
    'initial-of-nothing': 'There are no states here to begin with. Remove it.',
    'final-goes-on': 'A final state has neither transitions nor states of its own. Remove them, or its "type".',
    'chart-without-states': 'The chart has no states. Give it at least one.',
    'too-many-states': 'The chart has {{states}} states; the most allowed is {{most}}.',
    'too-many-transitions': 'The chart has {{transitions}} transitions; the most allowed is {{most}}.',
    'target-unknown': '"{{target}}" is no state beside this one. Name one of {{states}}.',
    'chart-not-run': "The model can't run this chart: {{message}}",
    'option-without-transition':
      'No transition of the chart uses the event "{{id}}". Add one, or make it an epilogue option.',
    'bites-order': 'Hours must satisfy low <= hours <= high; now {{low}}, {{hours}}, {{high}}.',
    'interval-order': 'The interval ends ({{to}}) before it begins ({{from}}). Swap them.',
    'interval-missing': 'This decision was taken and is played, but has no interval. Give "from" and "to" in hours.',
    'interval-outside': 'Hours {{from}} to {{to}} lie outside play (0 to {{last}}). Make it an epilogue option.',
    'model-option-with-effects':
      'The mechanisms of the model decide what this does; its list of effects must be empty.',
    'model-option-of-an-office':
      'An event of the model’s own belongs to a population. Use the phase "play" or "epilogue".',
  }),
  ...all('warns', {
    'model-option-without-transition': 'No transition of the chart uses the event "{{id}}". Add one, or remove this.',
    'event-never-sent': 'Nothing sends "{{event}}": it is no option of this actor and no signal. Is it misspelt?',
    'refusal-never-sent': 'Nothing sends "{{event}}": nobody has to agree to this option. Remove the transition.',
    'state-unreachable': 'No transition leads to this state. Add one, or remove the state.',
    'transition-shadowed': 'This is never taken: an earlier one for "{{event}}" has no guard. Change their order.',
    'option-never-offered': 'Every state in which "{{id}}" could be chosen is out of reach. Add a way to one of them.',
    'needs-contradict': "This is never offered: its needs can't hold together ({{conditions}}).",
    'option-without-effect':
      'Nothing comes of this decision: it has no effects, and no report, condition or state that is read follows it.',
    'bites-after-end': 'This takes effect {{hours}} hours after the order, later than the run lasts ({{end}} hours).',
    'interval-beyond': 'Hours {{from}} to {{to}} reach beyond play (0 to {{last}}); only the part inside is used.',
    'actor-without-seat': 'No seat plays this actor, so that its options are taken by the policy only.',
    'seat-without-decisions': 'This seat has nothing to decide: its actor has no option of the phase "play".',
    'lethal-without-units': '"{{owner}}" has no unit, so that this order reaches nobody.',
    'effect-where-nobody-lives': 'Nobody lives in "{{area}}", so that this changes nothing there.',
  }),
  ...all('hints', {
    'point-without-options': 'This decision point has no options that are played. Give it one, or remove it.',
    'counter-unread': 'Effects add to this counter, but no outcome reads it. Read it in record.json.',
    'counter-unused': 'Nothing adds to this counter and no outcome reads it. Remove it.',
    'audience-unread': 'No condition and no indicator reads the trust of this audience. Show it, or remove it.',
    'vote-unread': 'No condition reads the state of the vote, so that this is only told.',
  }),
} as const
