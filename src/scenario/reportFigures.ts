/** Figures of a run that the text of a report may hold in braces. */
export const reportFigures = [
  'announced',
  'injured',
  'crossed-low',
  'crossed-high',
  'waiting-low',
  'waiting-high',
  'returned',
  'displaced-low',
  'displaced-high',
] as const
