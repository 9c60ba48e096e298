/** The comparison of a finished run with the record. */
export const compare = {
  title: 'Comparison with the record',
} as const
