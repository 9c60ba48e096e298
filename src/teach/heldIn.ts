import type { StudentView } from '../classroom/views'

/**
 * The seat of play, whose run is one's own and is handed in from, wherever the teacher put its student since; of a server that does
 * not tell it, and in play, the seat that one has.
 */
export const heldIn = ({ held, team }: Pick<StudentView, 'held' | 'team'>): NonNullable<StudentView['held']> | null =>
  held === undefined ? team : held
