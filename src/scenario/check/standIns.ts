import type { Package } from './package'

/** What stands for a part that could not be read, and for what is missing of one. Says nothing that could be wrong. */
export const standIns = {
  'scenario.json': {
    format: 2,
    id: '',
    version: '',
    title: '',
    subtitle: '',
    summary: '',
    audience: { minimumAge: 16, text: '16' },
    contentNote: '',
    licence: '',
    credits: [],
    languages: ['en'],
    shelf: 'play',
  },
  'space.json': {
    places: [],
    links: [],
    sides: [],
    crossings: [],
    camps: [],
    communities: [],
    cells: [],
    provinces: [],
    areas: [],
  },
  'forces.json': { units: [], background: [] },
  'conditions.json': { conditions: [] },
  'reports.json': { reports: [], channels: [] },
  'play.json': {
    clock: { start: '2000-01-01T00:00+00:00', zoneLabel: '', stepHours: 1, ticks: 20_000, tailTicks: 20_000 },
    dayparts: [],
    seats: [],
    plans: [],
    indicators: [],
    audiences: [],
    counters: [],
    ahead: [],
    forecast: [],
  },
  'model.json': { parameters: [], status: 'set-by-hand', statusText: '', structures: [] },
  'levers.json': { levers: [] },
  'record.json': { sources: [], timeline: [], series: [], outcomes: [] },
} as const satisfies Readonly<Record<string, unknown>>

/** The same for an actor; its name is that of its file. */
export function actorStandIn(id: string): Omit<Package['actors'][number]['item'], never> {
  return {
    id,
    name: '',
    kind: 'decision-maker',
    decidedBy: [],
    interests: [],
    constraints: [],
    chart: { initial: 'unread', states: { unread: {} } },
    points: [],
    options: [],
  }
}
