import type { LessonView } from '../../classroom/views'
import type { KeptPass } from '../link/passes'

/**
 * Whether this browser was shown a role sheet: not yet; not yet, though play has begun, so that it is owed one; or it was, in the
 * briefing or by opening it.
 */
export type RoleSheetState = NonNullable<KeptPass['roleSheet']>

/** What a pass says of it. One that was kept before it said so is owed nothing once a lesson was seen: that had kept its title. */
export const roleSheetOf = ({ roleSheet, title }: KeptPass): RoleSheetState =>
  roleSheet ?? (title === '' ? 'unseen' : 'done')

/** What it is once the lesson is seen in this part. */
export function roleSheetIn(before: RoleSheetState, { name }: LessonView['phase']): RoleSheetState {
  if (name === 'brief') return 'done'
  return before === 'unseen' && name === 'window' ? 'owed' : before
}
