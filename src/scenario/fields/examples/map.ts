const geometries = {
  Point: { type: 'Point', coordinates: [20.05, 45.02] },
  LineString: {
    type: 'LineString',
    coordinates: [
      [20.01, 45.01],
      [20.06, 45.03],
    ],
  },
  MultiLineString: {
    type: 'MultiLineString',
    coordinates: [
      [
        [20.01, 45.01],
        [20.06, 45.03],
      ],
    ],
  },
  Polygon: {
    type: 'Polygon',
    coordinates: [
      [
        [20, 45],
        [20.1, 45],
        [20.1, 45.1],
        [20, 45],
      ],
    ],
  },
  MultiPolygon: {
    type: 'MultiPolygon',
    coordinates: [
      [
        [
          [20, 45],
          [20.1, 45],
          [20.1, 45.1],
          [20, 45],
        ],
      ],
    ],
  },
} as const satisfies Record<string, { readonly type: string; readonly coordinates: unknown }>

const feature = {
  type: 'Feature',
  properties: { kind: 'river', name: 'Tarvel Water', rank: 1 },
  geometry: geometries.LineString,
}

export const mapExamples = {
  map: {
    type: 'FeatureCollection',
    credit: 'Invented map',
    licence: 'CC0 1.0 Universal',
    features: [feature],
  },
  feature,
  'feature.properties': feature.properties,
  ...Object.fromEntries(Object.entries(geometries).map(([name, value]) => [`geometry.${name}`, value])),
}
