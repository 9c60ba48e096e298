/** Size of the picture in its own units, and how many of them a degree of latitude is rounded to. */
const WIDTH = 600

/** How each kind of line stands in the picture: its width, and how dark. */
const strokes = {
  land: { width: 0, opacity: 0 },
  water: { width: 1, opacity: 0.5, fill: 0.35 },
  river: { width: 2.4, opacity: 0.8 },
  road: { width: 1, opacity: 0.4 },
  rail: { width: 1, opacity: 0.3 },
  border: { width: 1.6, opacity: 0.7, dash: '9 3 2 3' },
  province: { width: 1, opacity: 0.4, dash: '2 4' },
  'built-up': { width: 0, opacity: 0, fill: 0.3 },
  wood: { width: 0, opacity: 0, fill: 0.12 },
}

const pathsOf = ({ type, coordinates }) =>
  type === 'MultiPolygon' ? coordinates.flat() : type === 'LineString' ? [coordinates] : coordinates

/**
 * A scenario's own map as one SVG in a single ink: the first page lays it as a mask behind the title, in the colour of
 * its theme. Null for a map without lines.
 */
export function scenarioPicture(background) {
  const features = background.features.filter(({ properties }) => properties.kind in strokes)
  const points = features.flatMap(({ geometry }) => pathsOf(geometry).flat())
  if (points.length === 0) return null
  const lons = points.map(([lon]) => lon)
  const lats = points.map(([, lat]) => lat)
  const west = lons.reduce((a, b) => Math.min(a, b))
  const north = lats.reduce((a, b) => Math.max(a, b))
  const south = lats.reduce((a, b) => Math.min(a, b))
  const wide = lons.reduce((a, b) => Math.max(a, b)) - west
  const perLat = WIDTH / (wide * Math.cos((((north + south) / 2) * Math.PI) / 180))
  const perLon = WIDTH / wide
  const at = ([lon, lat]) => `${Math.round((lon - west) * perLon)} ${Math.round((north - lat) * perLat)}`
  const drawn = features.map(({ properties, geometry }) => {
    const { width, opacity, fill, dash } = strokes[properties.kind]
    const d = pathsOf(geometry)
      .map((path) => `M${path.map(at).join('L')}`)
      .join('')
    const area = geometry.type.endsWith('Polygon') && fill ? `fill-opacity="${fill}"` : 'fill="none"'
    if (opacity === 0 && !fill) return ''
    return `<path d="${d}" ${area} stroke="#000" stroke-width="${width}" stroke-opacity="${opacity}"${dash ? ` stroke-dasharray="${dash}"` : ''}/>`
  })
  const height = Math.round((north - south) * perLat)
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${height}" fill-rule="evenodd" stroke-linejoin="round">${drawn.join('')}</svg>\n`
}
