import type { MapModel, MapObject } from '../../src/map/mapModel'

/** A made-up view of the evening of 12 June 2010, as a seat in the capital might have it. Figures are invented. */
const words = { detailWords: '' }
type Place = Extract<MapObject, { kind: 'place' }>
const place = (
  id: string,
  name: string,
  lon: number,
  lat: number,
  rank: Place['rank'],
  precisionKm: number,
  text: string,
  danger: Place['danger'] = null,
): MapObject => ({
  kind: 'place',
  id,
  name,
  lon,
  lat,
  rank,
  precisionKm,
  words: text,
  danger,
  closeOnly: rank === 4,
  ...words,
})
type Crossing = Extract<MapObject, { kind: 'crossing' }>
const crossing = (
  id: string,
  name: string,
  lon: number,
  lat: number,
  text: string,
  own: Crossing['own'],
  other: Crossing['other'],
  queue: Crossing['queue'] = null,
): MapObject => ({ kind: 'crossing', id, name, lon, lat, words: text, own, other, queue, ...words })

const objects: MapObject[] = [
  place('osh', 'Osh', 72.8, 40.53, 1, 1, 'Fire and shooting\nquarters not named · 3 h old', {
    level: 'fighting',
    age: 3,
    certain: false,
  }),
  place('jalal_abad', 'Jalal-Abad', 73.0, 40.938, 1, 1, 'Police station besieged\nuniversity burnt · 7 h old · reconstructed', {
    level: 'disorder',
    age: 7,
    certain: false,
  }),
  place('suzak', 'Suzak', 72.905, 40.898, 2, 2, 'no report today'),
  place('kara_suu', 'Kara-Suu', 72.883, 40.7, 2, 1, 'no report today'),
  place('aravan', 'Aravan', 72.5, 40.515, 2, 2, 'no report today'),
  place('uzgen', 'Uzgen', 73.3, 40.767, 2, 1, 'tense but quiet · 9 h old', { level: 'tense', age: 9, certain: true }),
  place('nookat', 'Nookat', 72.618, 40.266, 2, 2, 'no report today'),
  place('bazar_korgon', 'Bazar-Korgon', 72.7472, 41.0417, 2, 1, 'calm · 14 h old', {
    level: 'calm',
    age: 14,
    certain: true,
  }),
  place('kadamjay', 'Kadamjay', 71.73, 40.13, 2, 3, 'no report today'),
  place('cheremushki', 'Cheremushki', 72.775, 40.517, 4, 1.5, 'not named'),
  place('furkat', 'Furkat', 72.86, 40.53, 4, 2, 'not named'),
  place('kyzyl_kyshtak', 'Kyzyl-Kyshtak', 72.745, 40.545, 4, 2, 'not named'),
  place('nariman', 'Nariman', 72.805, 40.585, 4, 3, 'houses burning · 6 h old', {
    level: 'disorder',
    age: 6,
    certain: false,
  }),
  place('on_adyr', 'On-Adyr', 72.84, 40.54, 4, 2, 'not named'),
  place('manas_ata_kalinin', 'Manas-Ata, Kalinin', 72.825, 40.525, 4, 2, 'not named'),
  place('vlksm', 'VLKSM', 72.74, 40.57, 4, 6, 'not named'),
  crossing('x_dostuk', 'Dostuk', 72.73, 40.56, 'thousands wait\nnobody has counted', 'open', 'wounded', 'uncounted'),
  crossing('x_kara_suu', 'Kara-Suu bridge', 72.87, 40.712, 'not known', null, null),
  crossing('x_khanabad', 'Khanabad', 72.98, 40.82, 'open · theirs not known', 'open', null),
  crossing('x_aravan', 'Aravan sector', 72.44, 40.52, 'shut on both sides', 'shut', 'shut'),
  crossing('x_sura_tash', 'Sura-Tash', 72.67, 40.5, 'about 3,000 wait · 5 h old', 'open', 'vulnerable', {
    low: 2000,
    high: 4000,
  }),
  crossing('x_bazar_korgon', 'Bazar-Korgon sector', 72.6, 41.0, 'not known', null, 'shut'),
  crossing('x_kadamjay', 'Kadamjay sector', 71.74, 40.19, 'not known', null, null),
  { kind: 'camp', id: 'camp_jalal_kuduk', name: 'Jalal-Kuduk camps', lon: 72.64, lat: 40.72, words: '4,000 to 7,000 people · 4 h old', low: 4000, high: 7000, places: 12000, ...words },
  { kind: 'camp', id: 'camp_khojaobod', name: 'Khojaobod', lon: 72.56, lat: 40.67, words: 'not counted', low: null, high: null, places: 8000, ...words },
  { kind: 'camp', id: 'camp_kurgantepa', name: 'Kurgantepa', lon: 72.767, lat: 40.733, words: '2,000 people · 6 h old', low: 2000, high: 2000, places: 9000, ...words },
  { kind: 'camp', id: 'camp_andijan', name: 'Andijan', lon: 72.333, lat: 40.783, words: 'not counted', low: null, high: null, places: 20000, ...words },
  { kind: 'stream', id: 's1', name: 'Osh to Jalal-Kuduk', lon: 72.8, lat: 40.53, toLon: 72.64, toLat: 40.72, low: 6000, high: 10000, age: 1, words: '6,000 to 10,000 crossed\nby evening · 1 h old', ...words },
  { kind: 'stream', id: 's2', name: 'Jalal-Abad to Khanabad', lon: 73.0, lat: 40.938, toLon: 72.98, toLat: 40.82, low: 1000, high: 3000, age: 8, words: '1,000 to 3,000 on the road', ...words },
  { kind: 'force', id: 'osh_garrison', name: 'Garrison, Osh', lon: 72.8, lat: 40.53, words: 'strength not reported', sign: 'army', own: true, moving: null, ...words },
  { kind: 'force', id: 'osh_police', name: 'Police, Osh', lon: 72.8, lat: 40.53, words: 'many absent', sign: 'police', own: true, moving: null, ...words },
  { kind: 'force', id: 'volunteers', name: 'Airport, held', lon: 72.793, lat: 40.609, words: '300 volunteers to fly in', sign: 'airport', own: true, moving: null, ...words },
  { kind: 'force', id: 'flown', name: 'Flown troops', lon: 73.02, lat: 40.5, words: 'on the way to Uzgen', sign: 'volunteers', own: true, moving: { lon: 73.3, lat: 40.767 }, ...words },
  { kind: 'force', id: 'uz_army', name: 'Border troops', lon: 72.2, lat: 40.6, words: 'reported · 12 h old', sign: 'foreign', own: false, moving: null, ...words },
]

export const evening: MapModel = {
  theme: 'light',
  reducedMotion: true,
  homeCountry: 'KG',
  objects,
  selected: null,
}
