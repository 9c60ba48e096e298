import type { z } from 'zod'
import type * as schema from '../../schema/space'
import { made } from './made'

const place: z.input<typeof schema.place> = {
  id: 'tarvel-east',
  name: 'Tarvel east',
  kind: 'quarter',
  country: 'XA',
  province: 'tarvel-land',
  group: 'tarvel',
  lon: 20.05,
  lat: 45.02,
  precisionKm: 0.5,
  labelRank: 3,
  buildings: 1200,
  hospitalBeds: 60,
  tension: 0.4,
  ...made,
}

const link: z.input<typeof schema.link> = {
  id: 'tarvel-east-docks',
  from: 'tarvel-east',
  to: 'tarvel-docks',
  km: 4,
  hours: 0.25,
  kind: 'road',
  ...made,
}

const side: z.input<typeof schema.borderSide> = {
  id: 'sorren-side',
  country: 'XB',
  name: 'Sorren',
  regime: 'shut',
  ...made,
}

const crossing: z.input<typeof schema.crossing> = {
  place: 'sorren-gate',
  sides: ['tarvel-side', 'sorren-side'],
  camps: ['sorren-camp'],
  capacityPerHour: 200,
  ...made,
}

const camp: z.input<typeof schema.camp> = { place: 'sorren-camp', places: 5000, ...made }

const community: z.input<typeof schema.community> = { id: 'tarvel-first', name: 'First community' }

const cell: z.input<typeof schema.cell> = {
  id: 'tarvel-east-first',
  place: 'tarvel-east',
  label: 'tarvel-first',
  people: 8000,
  trust: 0.5,
  exposure: 0.4,
  rumourReach: 0.5,
  access: 0.7,
  vulnerableShare: 0.6,
  borderPull: 0.2,
  barricades: 0.3,
  ...made,
}

const province: z.input<typeof schema.province> = { id: 'tarvel-land', name: 'Land of Tarvel' }

const area: z.input<typeof schema.area> = {
  id: 'tarvel-city',
  name: 'The city of Tarvel',
  places: ['tarvel-east', 'tarvel-docks'],
}

export const spaceExamples = {
  place,
  link,
  side,
  crossing,
  camp,
  community,
  cell,
  province,
  area,
  space: {
    places: [place],
    links: [link],
    sides: [side],
    crossings: [crossing],
    camps: [camp],
    communities: [community],
    cells: [cell],
    provinces: [province],
    areas: [area],
  } satisfies z.input<typeof schema.space>,
}
