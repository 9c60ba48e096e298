import { field } from './words'

/** What a value rests on. These four fields stand in every object that states a fact or a number about the world. */
export const grounds = {
  label: 'What it rests on',
  help: 'Every fact and number names a source, or says that it is an assumption, or that it was invented. One of the three must be there.',
  fields: {
    sources: field(
      'Sources',
      'Ids of entries under "sources" in record.json. Readers open them from the place where the value is shown.',
      { names: 'source' },
    ),
    assumption: field(
      'Assumption',
      'On where no source gives the value and you had to choose one. It is shown with the mark "assumption"; say in the note how you chose.',
    ),
    invented: field(
      'Invented',
      'On where the content was made up for teaching. It is shown with the tag "invented" wherever it appears.',
    ),
    note: field(
      'Note',
      'What a careful reader should know of where the value comes from: what the source says, what you added, how sure it is.',
    ),
  },
} as const

/** How sure the record is of something. */
export const confidenceChoices = {
  high: 'High: several sources agree, or an inquiry established it',
  medium: 'Medium: one good source, or sources that differ a little',
  low: 'Low: one weak source, or sources that contradict one another',
} as const
