import { field, idOf, type ObjectWords } from './words'

const reliabilityChoices = { '1': 'Low', '2': 'Medium', '3': 'High' } as const

/** reports.json and conditions.json */
export const reportWords = {
  reports: {
    label: 'What seats hear',
    help: 'Reports, which are written texts, and channels, which pass on a figure every few hours. Beside its own units and its own side of the border, a seat knows nothing else of the run.',
    fields: {
      reports: field('Reports', 'Cables and injects: texts that reach some seats at some hour.'),
      channels: field('Channels', 'Who tells a seat of a figure, how often, how late and how far off.'),
    },
  },
  report: {
    label: 'Report',
    help: 'A text that reaches some seats: a cable, or an inject. It may hold figures of the run in braces, such as {announced}; it is then marked "figure of your run".',
    fields: {
      id: idOf('report'),
      from: field('From', 'Who speaks, as the seat would see it. Example: Health ministry, evening summary.'),
      occasion: field(
        'When',
        'At a set hour, or some hours after a decision was ordered. Each seat gets it later by its own delay.',
      ),
      if: field(
        'Only if',
        'A condition that must hold in this run when it would be written, so that no report tells of what did not happen. It is asked again for six hours; after that the report is never written.',
        { names: 'condition' },
      ),
      to: field('Reaches', 'The seats that get it, each with its delay.'),
      reliability: field(
        'Reliability',
        'How far its source can be relied on, as the seat would judge. Low reports are drawn as uncertain on the map; of two of one hour the more reliable counts.',
        { choices: reliabilityChoices },
      ),
      title: field('Title', 'One line, as it stands in the list of cables. May hold figures of the run.'),
      text: field(
        'Text',
        'What it says, in your own words unless a source is quoted. May hold figures of the run, such as {waiting-low} to {waiting-high}.',
      ),
      event: field(
        'Event of the record',
        'The event of the timeline that it rests on, for whoever checks the scenario.',
        {
          names: 'event',
        },
      ),
      reconstructed: field(
        'Reconstructed',
        'On when the words were put together later, and no source of that day is known to say them. It is shown as a tag, and needed where all sources are of a later date.',
      ),
      hourAssumed: field(
        'Hour assumed',
        'On when only the part of the day is known and you chose the hour. The hour is then shown with "≈".',
      ),
      tells: field('Tells of places', 'What it says about the state of places, for the map.'),
      urgency: field(
        'Urgency',
        'Whether it calls for a decision. Only that is marked in the list of cables; the other two look alike.',
        {
          choices: { routine: 'Routine', important: 'Important', decision: 'Asks for a decision' },
        },
      ),
    },
  },
  'occasion.at': {
    label: 'At an hour',
    help: 'The report is written at a set hour.',
    fields: {
      at: field('Hour', 'Hours since the clock’s start, from 0 to the end of the run.', { unit: 'hours' }),
    },
  },
  'occasion.after': {
    label: 'After a decision',
    help: 'The report is written some hours after a decision was ordered, in runs in which it was.',
    fields: {
      after: field('After', 'The option whose order it follows.', { names: 'option' }),
      hours: field(
        'Hours later',
        'Hours from the order. Add the delay of the decision itself where the report tells of its effect; a report on a border order may not come before it is in force.',
        { unit: 'hours' },
      ),
    },
  },
  'report.to': {
    label: 'Reader',
    help: 'A seat that a report reaches.',
    fields: {
      seat: field('Seat', 'Each seat at most once.', { names: 'seat' }),
      delay: field(
        'Delay',
        'Hours on the way to this seat. Example: 0 for its own ministry, 6 for a newspaper abroad.',
        {
          unit: 'hours',
        },
      ),
    },
  },
  'report.tells': {
    label: 'State of a place',
    help: 'What a report says about a place. The map shows it until fresher word comes.',
    fields: {
      place: field('Place', 'A single place; an area has no point on the map.', { names: 'place' }),
      level: field('Level', 'How bad it is there, as the report puts it, true or not.', {
        choices: { calm: 'Calm', tense: 'Tense', disorder: 'Disorder', fighting: 'Fighting' },
      }),
      words: field('In words', 'A few words beside the point on the map. Example: Shots and smoke in the west.'),
    },
  },
  channel: {
    label: 'Channel',
    help: 'What a seat gets to know of a figure of the run, from whom, how often, how late and with what error. Its words are made by the program.',
    fields: {
      id: idOf('channel'),
      seat: field('Seat', 'Who is told.', { names: 'seat' }),
      from: field('From', 'Who tells. Example: Border guard.'),
      about: field('About', 'Which figure it passes on.', {
        choices: {
          danger: 'Danger in each place of the area',
          queue: 'People waiting at each crossing of the area',
          crossed: 'All who reached camps so far',
          camps: 'People in each camp of the area',
          displaced: 'Displaced people hosted in the area',
          forces: 'Units seen in the area, and their strength',
          announced: 'Announced dead and injured, exactly',
          returned: 'All who have come back so far',
          needs: 'Unmet need in the area, as a share',
          agreement: 'Whether local agreements hold in the area',
        },
      }),
      area: field('Area', 'Which places it looks at: an area or a single place.', { names: 'area' }),
      everyHours: field('Every', 'Hours from one reading to the next, counted from hour 0.', { unit: 'hours' }),
      delay: field('Delay', 'Hours from the reading until the seat has it.', { unit: 'hours' }),
      error: field(
        'Error',
        'How far off it can be, as a share: with 0.2 a count of 1,000 is passed on as a range about 400 wide, near the truth. For danger it is the chance of a level too high or too low.',
        { unit: '0 to 0.9' },
      ),
      reliability: field(
        'Reliability',
        'How far its source can be relied on; of two readings of one hour the more reliable counts.',
        {
          choices: reliabilityChoices,
        },
      ),
      if: field('Only if', 'A condition that the channel needs, such as an open road. Without it no reading is made.', {
        names: 'condition',
      }),
    },
  },
  conditions: {
    label: 'Conditions',
    help: 'Named questions about a run, used by needs, guards, reports and others. More of them may stand in report-conditions.json, in the same form.',
    fields: {
      conditions: field('Conditions', 'Each with a name, an expression and the same in words.'),
    },
  },
  condition: {
    label: 'Condition',
    help: 'A question about a run that is true or false at any hour. It is written in a small part of the Common Expression Language (CEL).',
    fields: {
      id: idOf('condition', 'Example: city-calm.'),
      when: field(
        'Holds when',
        'Comparisons of facts, joined with && (and), || (or) and ! (not). Example: danger["tarvel-east"] >= 2 && hour > 12. The facts are listed in the reference.',
      ),
      text: field(
        'In words',
        'The same for readers: it is shown where a decision is not possible. Example: there is fighting in the old town.',
      ),
    },
  },
} satisfies Record<string, ObjectWords>
