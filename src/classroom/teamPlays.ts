import type { TeamStatus } from './views'

/** Whether a team plays a seat now: somebody is in it, and the policy does not decide for it. One rule for every page. */
export const teamPlays = (status: TeamStatus): boolean => status !== 'policy' && status !== 'empty'
