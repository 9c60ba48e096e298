import { confidenceChoices } from './grounds'
import { field, idOf, type ObjectWords } from './words'

/** actors/<id>.json */
export const actorWords = {
  actor: {
    label: 'Actor',
    help: 'Somebody who decides, or the population that the model moves. Each stands in a file of its own, named after its id.',
    fields: {
      id: idOf('actor', 'The file has it as its name: actors/<id>.json.'),
      name: field('Name', 'As readers know it.'),
      kind: field(
        'Kind',
        'A decision-maker can have a seat. The population is moved by the model and can’t; every scenario needs one.',
        {
          choices: { 'decision-maker': 'Decision-maker', population: 'Population' },
        },
      ),
      decidedBy: field('Who decides', 'Sourced statements on who decides in it and how. They stand on the role sheet.'),
      interests: field(
        'Interests',
        'What it wants. They stand on the role sheet, and a policy that weighs them plays seats without a player.',
      ),
      constraints: field('Constraints', 'Sourced statements on what it can’t do. They stand on the role sheet.'),
      chart: field(
        'Statechart',
        'The states it can be in and what leads from one to another. A decision is offered in states that have a transition for it. For the population: the regions "posture" and "household", as in the template.',
      ),
      points: field(
        'Decision points',
        'Questions to decide. Options of one point exclude one another while one is on its way.',
      ),
      options: field('Options', 'What it can decide.'),
    },
  },
  fact: {
    label: 'Statement',
    help: 'A sourced statement about an actor.',
    fields: {
      text: field('Statement', 'One or two sentences. Living people appear by office.'),
      confidence: field('Confidence', 'How sure the record is of it.', { choices: confidenceChoices }),
    },
  },
  interest: {
    label: 'Interest',
    help: 'Something that the actor wants.',
    fields: {
      id: idOf('interest'),
      text: field('Interest', 'In a short sentence. Example: To keep the road to the border open.'),
      weight: field(
        'Weight',
        'How it stands among this actor’s own interests: 1 lesser, 2 main. It means nothing between actors.',
      ),
    },
  },
  state: {
    label: 'State',
    help: 'A state of a statechart. It may hold states of its own; with type parallel it holds regions that run side by side.',
    fields: {
      label: field(
        'Label',
        'Plain name for readers. It is shown as the reason where a decision is not offered in this state.',
      ),
      type: field('Type', 'Left out for an ordinary state.', {
        choices: { parallel: 'Parallel: all its regions run at once', final: 'Final: nothing leads out of it' },
      }),
      initial: field('First state', 'Which of its states it begins in. A parallel state has none.', { names: 'state' }),
      states: field(
        'States',
        'States inside it, by name; the name may not hold a dot. Conditions read them as chart["actor.region"].',
      ),
      on: field(
        'Transitions',
        'By event: the id of an option; that id with ".in-force" when it takes effect or ".refused" when agreement fails; or an event that the effect "signal" sends.',
      ),
    },
  },
  transition: {
    label: 'Transition',
    help: 'Where an event leads. Of several for one event the first whose guard holds is taken.',
    fields: {
      target: field(
        'Leads to',
        'A state beside this one by name; ".name" for a state inside; "#actor.region.state" for any other.',
        {
          names: 'state',
        },
      ),
      guard: field(
        'Only if',
        'A condition. Where the event is an option, it may read public facts only, since the seat sees at once whether it is offered.',
        {
          names: 'condition',
        },
      ),
    },
  },
  point: {
    label: 'Decision point',
    help: 'A question to decide. Waiting is always possible.',
    fields: {
      id: idOf('point'),
      label: field('Label', 'The heading over its options. Example: Curfew in the old town.'),
      waitAppeal: field(
        'Pull of waiting',
        'How strongly the policy that weighs interests is drawn to waiting, beside the pull of the options. The higher, the less it acts.',
      ),
    },
  },
  option: {
    label: 'Option',
    help: 'Something that the actor can decide. It is offered while its chart has a transition for it, its needs hold and nothing else of its point is on its way.',
    fields: {
      id: idOf('option', 'It is also the event that the actor’s statechart receives.'),
      label: field('Label', 'What is decided, as an order. Example: Open the border to the wounded.'),
      text: field('What it is', 'What it can and can’t do, without hindsight. Shown in play.'),
      afterwards: field(
        'What followed',
        'What came of it in the real crisis, or was found out later. Shown only after play.',
      ),
      phase: field('Phase', 'Whether the option is played.', {
        choices: {
          play: 'Play: offered to the seat',
          epilogue: 'Epilogue: read after play, not played',
          model: 'Model: something the population does by itself, offered to nobody',
        },
      }),
      point: field('Decision point', 'The question that it answers.', { names: 'point' }),
      models: field(
        'Event of the model',
        'With phase "model": which of the model’s own events the option stands for in the debrief.',
        {
          choices: {
            flight: 'People flee',
            barricades: 'Streets are closed off',
            crowds: 'Crowds grow',
            hostages: 'Hostages are taken',
            return: 'People return',
          },
        },
      ),
      documented: field(
        'In the real crisis',
        'Whether and when it was done; empty where the record is silent. The policy that follows the record takes it at an hour of that interval.',
      ),
      needs: field('Needs', 'Conditions that must hold. A need that does not hold is shown with its reason.'),
      bites: field('Delay', 'Hours until it takes effect, counted after any agreement.'),
      agreement: field('Who must agree', 'Others whose agreement it needs; empty where it needs nobody’s.'),
      effects: field(
        'Effects',
        'What it changes when it takes effect, in this order. An option without effects only moves the chart.',
      ),
      repeatable: field('Can be repeated', 'On when it may be chosen again after it took effect.'),
      appeal: field('Appeal', 'What pulls the actor towards it when nobody plays its seat.'),
    },
  },
  documented: {
    label: 'Documented decision',
    help: 'What was done in the real crisis.',
    fields: {
      chosen: field(
        'It was done',
        'Off where the record says that it was considered, or could have been done, and was not.',
      ),
      when: field(
        'When, in words',
        'Date, part of the day, and what else is known in brackets. Example: 1998-05-03, late evening (by decree).',
      ),
      from: field('From hour', 'Earliest hour since the clock’s start; empty where undated.', { unit: 'hours' }),
      to: field('To hour', 'Latest hour since the clock’s start, itself included.', { unit: 'hours' }),
      confidence: field('Confidence', 'How sure the record is of it.', { choices: confidenceChoices }),
      sources: field('Sources', 'At least one.', { names: 'source' }),
    },
  },
  need: {
    label: 'Need',
    help: 'A condition that must hold before an option can be chosen.',
    fields: {
      condition: field(
        'Condition',
        'It may read public facts only: the hour, decisions, charts, the border, the vote and announced figures.',
        {
          names: 'condition',
        },
      ),
      otherwise: field('Reason', 'Told to the player while it does not hold. Example: The parliament has not met yet.'),
    },
  },
  'option.bites': {
    label: 'Delay',
    help: 'Hours from the order, or from the agreement where one is needed, to the effect.',
    fields: {
      hours: field('Hours', 'The delay that runs are played with. 0: at once.', { unit: 'hours' }),
      low: field('At the least', 'Shortest delay thought plausible. Told to the player.', { unit: 'hours' }),
      high: field('At the most', 'Longest delay thought plausible. Told to the player.', { unit: 'hours' }),
    },
  },
  'option.agreement': {
    label: 'Agreement',
    help: 'Others who must agree. All are asked, all must say yes, and the answer comes after some hours.',
    fields: {
      hours: field('Hours until the answer', 'From the order to the answer of all. Then the delay begins.', {
        unit: 'hours',
      }),
      parties: field('Parties', 'Each answers by itself.'),
    },
  },
  party: {
    label: 'Party to an agreement',
    help: 'Somebody whose agreement a decision needs.',
    fields: {
      id: idOf('party', 'Once in each option.'),
      name: field('Name', 'As the player reads it.'),
      actor: field('Actor', 'The actor that it stands for, where the scenario has one. It is not asked itself.', {
        names: 'actor',
      }),
      if: field('Only if', 'A condition without which it always refuses.', { names: 'condition' }),
      probability: field('Chance of a yes', 'When the condition holds, or where there is none. 1 always agrees.', {
        unit: '0 to 1',
      }),
      text: field('Its position', 'What is known of it, told to the player. Never the chance.'),
    },
  },
  appeal: {
    label: 'Pull',
    help: 'How an option serves an interest, for the policy that weighs interests. It counts as weight times the weight of the interest.',
    fields: {
      interest: field('Interest', 'One of this actor’s own.', { names: 'interest' }),
      weight: field('Weight', 'From about -2 (against the interest) to 3 (serves it strongly).'),
      when: field('Only while', 'A condition, judged by what the seat was told.', { names: 'condition' }),
    },
  },
} satisfies Record<string, ObjectWords>
