import { cpuOf, measureTogether } from './baseline.mjs'
import { figure } from './figures.mjs'

/** Events of one round: so many that each way takes some tenths of a second. */
const events = { table: 2_000_000, transition: 12_000, actor: 36_000 }
const rounds = 7

const millions = (value) => (value / 1_000_000).toFixed(1)

/** Events a second of the actors' charts: by table, and by XState in two ways, in turn in one process. */
export function measureMachines(bench, engine) {
  const walks = bench.walkMachines(engine)
  const ends = [walks.byTable, walks.byTransition, walks.byActor].map((by) => by(6000).join())
  if (ends[0] !== ends[1] || ends[0] !== ends[2]) throw new Error('tables and XState do not end in the same states')
  const { table, transition, actor } = measureTogether(
    {
      table: () => walks.byTable(events.table),
      transition: () => walks.byTransition(events.transition),
      actor: () => walks.byActor(events.actor),
    },
    rounds,
  )
  const each = Array.from({ length: walks.charts }, (_, chart) => {
    return (1000 * events.table) / cpuOf(() => walks.byTable(events.table, chart))
  })
  const perSecond = (which, taken) => (1000 * events[which]) / taken.ms
  const [byTable, byTransition, byActor] = [
    perSecond('table', table),
    perSecond('transition', transition),
    perSecond('actor', actor),
  ]
  const times = (value) => `the table takes ${Math.round(byTable / value).toLocaleString('en')} times as many`
  return [
    figure('machines-table', 'events of the charts by table, text in and text out', byTable, 'a second', {
      note:
        `${walks.compiled} of ${walks.charts} charts by whole tables; median of ${rounds} rounds, CPU time; ` +
        `chart by chart ${millions(Math.min(...each))} to ${millions(Math.max(...each))} million`,
    }),
    figure('machines-transition', "the same events by XState's transition()", byTransition, 'a second', {
      note: times(byTransition),
    }),
    figure('machines-actor', 'the same events by one started XState actor', byActor, 'a second', {
      note: `begun anew every 100 events, as for the others; ${times(byActor)}`,
    }),
  ]
}
