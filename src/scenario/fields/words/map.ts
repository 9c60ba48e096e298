import { field, type ObjectWords } from './words'

const geometry = (what: string, positions: string): ObjectWords => ({
  label: what,
  help: `${what} of GeoJSON.`,
  fields: {
    type: field('Type', `The word that says that this is a ${what.toLowerCase()}.`),
    coordinates: field('Coordinates', `${positions} A position is longitude, then latitude, in degrees.`),
  },
})

/** map.geojson */
export const mapWords = {
  map: {
    label: 'Map background',
    help: 'The land, waters, roads and borders that the places are drawn on, as GeoJSON in WGS 84. Other programs make such files; names that are not listed here are let be.',
    fields: {
      type: field('Type', 'Always FeatureCollection.'),
      credit: field('Credit', 'One line in the corner of the map: whose data it is.'),
      licence: field('Licence', 'On what terms others may use the map. Example: CC0 1.0 Universal.'),
      features: field('Features', 'What is drawn: each with its kind and its line, area or point.'),
    },
  },
  feature: {
    label: 'Feature of the map',
    help: 'One thing that is drawn.',
    fields: {
      type: field('Type', 'Always Feature.'),
      properties: field('Properties', 'What it is, and how it is called.'),
      geometry: field('Geometry', 'Where it lies.'),
    },
  },
  'feature.properties': {
    label: 'Properties of a feature',
    help: 'What it is, and how it is called.',
    fields: {
      kind: field('Kind', 'How it is drawn: areas are filled, lines stroked, labels written.', {
        choices: {
          land: 'Land; where there is any, all else is water',
          water: 'Lake or sea',
          river: 'River, as a line or an area',
          road: 'Road; without any the links of the scenario are drawn',
          rail: 'Railway',
          border: 'Border of a country',
          province: 'Border of a province',
          'built-up': 'Built-up area',
          wood: 'Wood',
          label: 'Name at a point',
        },
      }),
      name: field('Name', 'Written on the map for labels, waters and rivers.'),
      country: field(
        'Country',
        'With kind land: two capital letters, as places have, so that a seat’s own land stands out.',
      ),
      rank: field(
        'Rank',
        'Width of a road or river, size of a place’s name: 1 the greatest. It is 2 where it is left out.',
        {
          unit: '1 to 4',
        },
      ),
      of: field('Label of', 'How a label is written. A region where it is left out.', {
        choices: {
          region: 'A region, in spaced capitals',
          water: 'A water, in italics',
          place: 'A place, with its dot',
        },
      }),
    },
  },
  geometry: { label: 'Geometry', help: 'Where a feature lies.', fields: {} },
  'geometry.Point': geometry('Point', 'One position.'),
  'geometry.LineString': geometry('Line', 'At least two positions.'),
  'geometry.MultiLineString': geometry('Several lines', 'Each of at least two positions.'),
  'geometry.Polygon': geometry('Area', 'Its outer ring and its holes; each ends where it begins.'),
  'geometry.MultiPolygon': geometry('Several areas', 'Each with its rings.'),
} satisfies Record<string, ObjectWords>
