import { confidenceChoices } from './grounds'
import { field, idOf, type ObjectWords } from './words'

const sources = (help: string) => field('Sources', help, { names: 'source' })
const confidence = field('Confidence', 'How sure the record is of it. Shown beside the entry.', {
  choices: confidenceChoices,
})
const disputedBy = field(
  'Disputed by',
  'Who holds otherwise and what they say instead, each with a source. Shown beside the entry, never left out.',
)

/** record.json */
export const recordWords = {
  record: {
    label: 'Record',
    help: 'What is known of the real events: sources, a timeline, series of figures, and outcomes that a run is set beside.',
    fields: {
      sources: field('Sources', 'Everything that is cited, each once. All other files point here.'),
      timeline: field('Timeline', 'What happened, in order: decisions, statements, violence, flight, aid.'),
      series: field('Series', 'Figures that were given again and again, such as the announced toll.'),
      outcomes: field('Outcomes', 'What came of it: figures and findings, with range and who disputes them.'),
    },
  },
  source: {
    label: 'Source',
    help: 'A report, article, book or page that something rests on.',
    fields: {
      id: idOf('source', 'Example: daily-herald-1998-05-04.'),
      title: field('Title', 'As published.'),
      publisher: field('Publisher', 'Who published it. Example: Daily Herald.'),
      date: field(
        'Date',
        'Day of publication, such as 1998-05-04; a year or month where no more is known; empty where nothing is. Reports in play are checked against it.',
      ),
      citation: field('Citation', 'As much as is needed to find it again: page, edition, document number.'),
      kind: field('Kind', 'What sort of source it is.', {
        choices: {
          inquiry: 'Inquiry',
          news: 'News',
          un: 'United Nations',
          ngo: 'Non-governmental organisation',
          official: 'Government or authority',
          academic: 'Academic work',
          other: 'Other',
        },
      }),
      note: field('Note', 'What a reader should know of it: translated, seen second-hand, by a party to the events.'),
    },
  },
  event: {
    label: 'Event',
    help: 'One entry of the timeline: what happened, where, when and by whom.',
    fields: {
      id: idOf('event', 'Example: ev-1998-05-03-02.'),
      date: field('Date', 'Local day. Example: 1998-05-03.'),
      time: field('Time', 'In the words of the source, such as "late evening"; empty where none is given.'),
      from: field('From hour', 'Earliest hour since the clock’s start; empty for what lies outside play.', {
        unit: 'hours',
      }),
      to: field('To hour', 'Latest hour since the clock’s start.', { unit: 'hours' }),
      place: field('Place', 'In words, as readers know it.'),
      actor: field('Who', 'Id of an actor of the scenario, or "other: " and a name. Example: other: railway workers.'),
      kind: field('Kind', 'What sort of event it is. The timeline can be filtered by it.', {
        choices: {
          decision: 'Decision',
          violence: 'Violence',
          displacement: 'Displacement',
          aid: 'Aid',
          statement: 'Statement',
          context: 'Context',
        },
      }),
      summary: field('Summary', 'What happened, soberly and in your own words.'),
      sources: sources('At least one. Two or more where it is contested.'),
      confidence,
      disputedBy,
    },
  },
  dispute: {
    label: 'Dispute',
    help: 'Somebody who holds otherwise.',
    fields: {
      who: field('Who', 'A person by office, or an organisation. Example: the ministry of the interior.'),
      says: field('Says', 'What they say instead, in a fair summary.'),
      sources: sources('Where they say it. At least one.'),
    },
  },
  series: {
    label: 'Series',
    help: 'A figure that was given again and again.',
    fields: {
      id: idOf('series'),
      title: field('Title', 'What is counted. Example: Deaths as reported at the time.'),
      unit: field('Unit', 'In words. Example: persons.'),
      definition: field('Definition', 'What is counted, by whom, and what is left out. Shown under the chart.'),
      model: field(
        'Figure of the model',
        'What a run is read for beside it. The series with "announced" is drawn beside the announced toll of a run; empty where it is only read.',
        {
          choices: modelFigureChoices(),
        },
      ),
      points: field('Points', 'In the order of time. A table can be pasted from a spreadsheet.'),
    },
  },
  'series-point': {
    label: 'Point of a series',
    help: 'One figure at one time.',
    fields: {
      date: field('Date', 'Local day. Example: 1998-05-03.'),
      time: field('Time', 'In the words of the source; empty where none is given.'),
      hour: field('Hour', 'Hours since the clock’s start; empty for what lies outside play.', { unit: 'hours' }),
      value: field('Value', 'The figure; empty where only a range is given.'),
      low: field('Low', 'Low end of a range that the source gives.'),
      high: field('High', 'High end of a range that the source gives.'),
      basis: field(
        'Known when',
        'Whether people could know it then. Only figures reported at the time stand in the chart of the announced toll.',
        {
          choices: {
            reported_at_the_time: 'Reported at the time',
            established_later: 'Established later',
            estimate: 'Estimate',
          },
        },
      ),
      what: field('What it counts', 'In the source’s terms. Example: bodies registered in hospitals.'),
      sources: sources('At least one.'),
      confidence,
    },
  },
  outcome: {
    label: 'Outcome',
    help: 'A figure or finding on what came of it. The debrief sets a run beside it, with its range and who disputes it.',
    fields: {
      id: idOf('outcome'),
      label: field('Label', 'What it is. Example: People who left their homes.'),
      value: field(
        'Value',
        'A number; or words, for a finding; or several parts by name; or a list; or empty where it is unknown.',
      ),
      unit: field('Unit', 'In words. Example: persons.'),
      range: field('Range', 'Low and high end of what serious sources give; empty where there is one figure only.'),
      alternatives: field('Other figures', 'Figures that others give, also those not borne out.'),
      sources: sources('What the value rests on. At least one.'),
      confidence,
      note: field('Note', 'How it was counted, and what it leaves out.'),
      disputedBy,
      about: field('Is about', 'Events and options at which readers meet it in the order of time.', {
        names: 'eventOrOption',
      }),
      model: field(
        'Figure of the model',
        'What a run is read for beside it; empty where the model computes nothing of the kind.',
      ),
    },
  },
  'outcome.alternatives': {
    label: 'Other figure',
    help: 'What somebody else gives for the same outcome.',
    fields: {
      value: field('Value', 'Number or words.'),
      what: field('Who counts what', 'Example: names on the list of a rights group.'),
      sources: sources('Where it is given.'),
    },
  },
  'outcome.model': {
    label: 'Figure of the model',
    help: 'What is read in a run for an outcome.',
    fields: {
      figure: field('Figure', 'What the model counts.', { choices: modelFigureChoices() }),
      area: field(
        'Area',
        'Limits deaths, injured, buildings, people in camps and all who left to an area or a place.',
        {
          names: 'area',
        },
      ),
      counter: field('Counter', 'Which counter, for the figure "counter".', { names: 'counter' }),
      atHour: field('At hour', 'When it is read. Left out: at the end of the run.', { unit: 'hours' }),
    },
  },
} satisfies Record<string, ObjectWords>

function modelFigureChoices() {
  return {
    deaths: 'Deaths',
    injured: 'Injured',
    missing: 'Missing',
    announced: 'Announced dead',
    'abroad-total': 'All who reached camps',
    'abroad-now': 'People in camps',
    'inside-total': 'All who reached hosts inside the country',
    'displaced-total': 'All who left their homes',
    returned: 'Come back',
    buildings: 'Buildings lost',
    waiting: 'Waiting at crossings',
    'violence-days': 'Days with mass violence',
    counter: 'A counter of the scenario',
  }
}
