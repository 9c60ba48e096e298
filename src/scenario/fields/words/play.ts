import { field, idOf, type ObjectWords } from './words'

/** play.json */
export const playWords = {
  play: {
    label: 'Play',
    help: 'How the scenario is played: the clock, the seats, the lesson plans, the figures that seats watch.',
    fields: {
      clock: field('Clock', 'When the run starts and how long it lasts.'),
      dayparts: field(
        'Parts of the day',
        'The one table that says which hours a word such as "late evening" stands for in this scenario.',
      ),
      seats: field('Seats', 'What can be played. Each seat is an office or an organisation with a public mandate.'),
      plans: field('Lesson plans', 'Ways to play the scenario: a short lesson, a double lesson, at one’s own pace.'),
      indicators: field('Figures', 'Figures that seats can watch during play. Never an actual toll: nobody knew it.'),
      audiences: field('Audiences', 'Groups whose trust in the authorities the model follows.'),
      counters: field('Counters', 'Sums that effects add to and outcomes read, such as tonnes of relief flown in.'),
      ahead: field('Dates ahead', 'Marks on the timeline that everybody knows lie ahead, such as a summit.'),
      forecast: field('Forecast', 'Questions that players answer before the first hour and see again in the debrief.'),
    },
  },
  clock: {
    label: 'Clock',
    help: 'The start and the length of a run, in hours of local time.',
    fields: {
      start: field('Start', 'Local date and time of hour 0 with its offset from UTC. Example: 2031-05-02T22:00+02:00.'),
      zoneLabel: field('Whose time', 'Stands after the clock, for readers elsewhere. Example: capital time.'),
      stepHours: field('Step', 'Hours that pass at a time. It is 1.', { unit: 'hours' }),
      ticks: field('Hours of play', 'Hours in which decisions can be taken. Example: 240 for ten days.', {
        unit: 'hours',
      }),
      tailTicks: field(
        'Hours after play',
        'Hours that the run goes on without decisions, so that late effects show in the results.',
        {
          unit: 'hours',
        },
      ),
    },
  },
  daypart: {
    label: 'Part of the day',
    help: 'A word of the record and the local hours it stands for. It keeps the documented hours of decisions to one rule; a run does not read it.',
    fields: {
      word: field('Word', 'As it stands in documented decisions. Example: late evening.'),
      from: field('From', 'Local hour of the day; negative for the evening before.', { unit: 'hour of the day' }),
      to: field('To', 'Local hour of the day; above 24 for the day after.', { unit: 'hour of the day' }),
    },
  },
  seat: {
    label: 'Seat',
    help: 'A role that can be played. It decides for one actor and sees only what reaches it. Its sheet stands in texts/<language>/roles/<id>.md.',
    fields: {
      id: idOf('seat', 'The role sheet has it as its name.'),
      actor: field('Decides for', 'The actor whose options it is offered. A population can’t have a seat.', {
        names: 'actor',
      }),
      kind: field('Kind of office', 'Nobody plays a victim or a perpetrator: only these kinds are allowed.', {
        choices: {
          government: 'Government',
          ministry: 'Ministry',
          alliance_secretariat: 'Secretariat of an alliance',
          international_organisation: 'International organisation',
          local_authority: 'Local authority',
          civil_society: 'Civil society',
          humanitarian_organisation: 'Humanitarian organisation',
        },
      }),
      name: field('Name', 'As players choose it. The office, never a person.'),
      mandate: field('Mandate', 'What the seat is for and answers for, told to the player: "You …".'),
      country: field(
        'Home country',
        'Two capital letters. Its land is drawn as home, and the seat knows the border rule of its own side and the places in its camps exactly. Empty for an organisation without one.',
      ),
      opensOn: field('Map opens on', 'Place that the map is centred on at first on a small screen.', {
        names: 'place',
      }),
      indicators: field('Figures', 'One to four figures that it watches during play.', { names: 'indicator' }),
    },
  },
  indicator: {
    label: 'Figure',
    help: 'A figure that a seat sees during play. It never is an actual toll: it says who announced or estimated it.',
    fields: {
      id: idOf('figure'),
      label: field('Label', 'Few words above the number. Example: Announced dead.'),
      basis: field(
        'Known how',
        'Where the number comes from, as the seat would say. Announced figures must say so, and the actual toll must be unknown.',
        {
          choices: {
            announced: 'Announced by somebody',
            estimated: 'Estimated, shown as a range',
            own: 'The seat’s own count',
            unknown: 'Known to nobody yet: no number is shown',
          },
        },
      ),
      figure: field(
        'Which figure',
        'It is shown as the seat’s reports and channels gave it; where none did, as not known.',
        {
          choices: {
            'announced-deaths': 'Announced dead',
            'announced-injured': 'Announced injured',
            crossed: 'All who reached camps across the border',
            waiting: 'People waiting at crossings',
            camps: 'People in camps',
            displaced: 'Displaced inside the country',
            returned: 'Come back',
            trust: 'Trust of an audience',
            'unmet-need': 'Unmet need, as a share',
            'actual-deaths': 'Actual dead: always "not known"',
            forces: 'People in the seat’s own units',
          },
        },
      ),
      audience: field('Audience', 'Whose trust, for the figure "trust".', { names: 'audience' }),
      area: field('Area', 'Limits the figure to an area or a place. Left out, the widest that is known counts.', {
        names: 'area',
      }),
      help: field('Explanation', 'What the figure counts and what it leaves out. Players open it beside the number.'),
    },
  },
  plan: {
    label: 'Lesson plan',
    help: 'One way to play the scenario: at which hours decisions are taken, and how the lesson is shared out.',
    fields: {
      id: idOf('plan'),
      name: field('Name', 'As players choose it. Example: One lesson of 45 minutes.'),
      text: field('What it is', 'Which windows it has and what should be read before the lesson.'),
      minutes: field('Length of the lesson', 'In all. Empty for one’s own pace.', { unit: 'minutes' }),
      brief: field('Briefing', 'Minutes before the first window. Empty where nothing is set.', { unit: 'minutes' }),
      debrief: field('Debrief', 'Minutes after play; the steps of the debrief share them. Empty: no step is timed.', {
        unit: 'minutes',
      }),
      windowMinutes: field(
        'For each window',
        'Minutes at each window. The checker adds them up against the length of the lesson.',
        {
          unit: 'minutes',
        },
      ),
      windows: field(
        'Windows',
        'The hours at which play stops and decisions are taken. Between them hours pass and standing orders hold.',
      ),
    },
  },
  window: {
    label: 'Window',
    help: 'An hour at which play stops and decisions are taken.',
    fields: {
      hour: field('Hour', 'Hours since the clock’s start; later than the window before, and within play.', {
        unit: 'hours',
      }),
      label: field('Name', 'For your own list; the timeline shows date and time.'),
    },
  },
  audience: {
    label: 'Audience',
    help: 'People whose trust in the authorities the model follows. It falls while violence goes on and comes back slowly in calm.',
    fields: {
      id: idOf('audience'),
      name: field('Name', 'As readers would call it. Example: People in the capital.'),
      start: field('Trust at hour 0', '0 is none, 1 is full trust.', { unit: '0 to 1' }),
      area: field('Lives in', 'Where it lives, for readers. The model does not use it.', { names: 'area' }),
    },
  },
  counter: {
    label: 'Counter',
    help: 'A sum that the effect "count" adds to and an outcome reads at the end. It begins at 0.',
    fields: {
      id: idOf('counter'),
      name: field('Name', 'What is counted, with its unit. Example: Tonnes of relief flown in.'),
    },
  },
  ahead: {
    label: 'Date ahead',
    help: 'A mark on the timeline for something that everybody knows is to come.',
    fields: {
      hour: field('Hour', 'When it takes place, in hours since the clock’s start.', { unit: 'hours' }),
      if: field('Only if', 'A condition; the mark is shown while it holds. It may read public facts only.', {
        names: 'condition',
      }),
      label: field('Label', 'With its day. Example: Sunday 11 May: the fair.'),
      knownFrom: field('Known from', 'Hour from which seats know of it; 0 when it was known before.', {
        unit: 'hours',
      }),
    },
  },
  question: {
    label: 'Question of the forecast',
    help: 'Asked before the first hour and locked. The debrief sets the answer beside the run and the record.',
    fields: {
      outcome: field('Outcome', 'The outcome of the record that it asks for. It should have one number.', {
        names: 'outcome',
      }),
      question: field(
        'Question',
        'As players read it. Example: How many people will have left their homes by the end?',
      ),
      max: field(
        'End of the scale',
        'Highest value of the slider, in the outcome’s unit. Far above the record, so that it gives nothing away.',
      ),
      step: field('Step', 'Smallest step of the slider.'),
    },
  },
} satisfies Record<string, ObjectWords>
