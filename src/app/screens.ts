import { late } from './late'

/** The pages of a run. */
export const RunRoute = late(async () => (await import('./routes/RunRoute')).RunRoute)
/** The pages of a scenario before the first hour; what they begin with comes beside them. */
export const ScenarioRoute = late(async () => {
  const [{ ScenarioRoute }] = await Promise.all([
    import('./routes/ScenarioRoute'),
    import('../play/setup/SeatScreen').catch(() => undefined),
  ])
  return ScenarioRoute
})
export const PlayScreen = late(async () => (await import('../play/screen/PlayScreen')).PlayScreen)
