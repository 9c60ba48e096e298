import { type JsonLimits, scenarioLimits } from './json'
import { mapLimits } from './schema/map'

/** A coastline is one long list. */
const mapJsonLimits: JsonLimits = { characters: mapLimits.characters, depth: 12, entries: mapLimits.points }

/** What a file of a package may hold as JSON. */
export function jsonLimitsOf(name: string): JsonLimits {
  return name === 'map.geojson' ? mapJsonLimits : scenarioLimits
}
