/** Words of the menu beside a chart. They come with its code. */
export const charts = {
  save: 'Save picture',
  saveOf: 'Save picture: {{title}}',
  svg: 'As SVG, to be scaled and edited',
  png: 'As PNG, for slides',
  failed: 'The picture could not be made. Try the other kind.',
  from: 'Without Hindsight',
} as const
