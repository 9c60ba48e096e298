import { all } from './sentence'

/** The background that a package brings along. */
export const mapSentences = {
  ...all('blocks', {
    'map-shape': '"{{kind}}" is drawn from {{wanted}}, not from a {{shape}}. Give it another kind.',
    'map-label-nameless': 'A label needs a name. Write one, or remove it.',
    'map-too-many-points':
      'The map has {{points}} points; the most allowed is {{most}}. Simplify its lines (mapshaper.org does it).',
    'map-not-in-degrees': '{{where}} is not in degrees. Save the file again as WGS 84 (EPSG:4326).',
    'map-position-outside':
      '{{where}} lies outside the map: longitude comes first, from -180 to 180, then latitude, from -{{latitude}} to {{latitude}}.',
    'map-across-meridian': 'This crosses the 180th meridian. Cut it there into two; the map is drawn on one side.',
  }),
  ...all('warns', {
    'places-across-meridian':
      'The places lie on both sides of the 180th meridian, which no map here is drawn across. Set "offMap" for those on one side.',
  }),
} as const
