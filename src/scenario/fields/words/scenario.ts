import { field, type ObjectWords } from './words'

/** scenario.json */
export const scenarioWords = {
  scenario: {
    label: 'Scenario',
    help: 'What the package is: its title, who it is for, its licence and languages. Nothing in it changes a run.',
    fields: {
      format: field('Format', 'Version of the file format. It is 2; the program raises it when the format changes.'),
      id: field(
        'Id',
        'Short name of the scenario, and of its folder. It stands in addresses and in the files of runs, so do not change it after lessons were held. Example: river-towns-1998.',
      ),
      version: field(
        'Version',
        'Three numbers, such as 1.0.0. Raise the last for corrections, the middle for additions, the first when old runs no longer mean the same.',
      ),
      title: field('Title', 'Name of the scenario, as the first page shows it.'),
      subtitle: field(
        'Subtitle',
        'Where and when, in one line under the title. Example: The river towns, 3 to 9 May 1998.',
      ),
      summary: field('Summary', 'A paragraph for the first page: what happened, who decides, what players will do.'),
      audience: field('Audience', 'Who the scenario is for. It stands on the first page.'),
      contentNote: field(
        'Note on content',
        'What hard things the content deals with, and that observing and reading are of equal worth. It is shown before anything else.',
      ),
      licence: field('Licence', 'On what terms others may use the texts and data. Example: CC BY 4.0.'),
      credits: field('Credits', 'One line for each work that must be named: map data, pictures, people who helped.'),
      languages: field(
        'Languages',
        'Codes of the languages that the texts are written in, such as "en" or "pt-BR". The first is complete; where another lacks a text, the first is shown.',
      ),
      map: field(
        'Built map',
        'Folder under assets/map that holds a map that was built in. Leave it out where the package has a map.geojson, or no map.',
        { names: 'map' },
      ),
      invented: field(
        'All invented',
        'Whether the whole case is made up, its record and its sources too. It is then said wherever the record is shown.',
      ),
      shelf: field('Offered to', 'Who finds the scenario: everybody on the first page, or authors alone.', {
        choices: { play: 'Everybody, on the first page', template: 'Authors, to begin a scenario from' },
      }),
    },
  },
  'scenario.audience': {
    label: 'Audience',
    help: 'Who the scenario is for.',
    fields: {
      minimumAge: field('Least age', 'Youngest age the scenario is meant for; 16 at the least.', { unit: 'years' }),
      text: field('For whom', 'In a sentence: age, subject, with or without a teacher.'),
    },
  },
} satisfies Record<string, ObjectWords>
