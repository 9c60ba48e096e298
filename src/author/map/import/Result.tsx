import type { LonLat } from '../../../map/projection'
import { useMapWords } from '../words'
import type { Import } from './useImport'

/** What comes of the files: how much is taken, what is left out and why, and whether it fits the places. */
export function Result({ doing, spots }: { readonly doing: Import; readonly spots: readonly LonLat[] }) {
  const { t } = useMapWords()
  const { result, taken, files } = doing
  if (result === null) return <p role="status">{t('import.making')}</p>
  if (result === 'too-large') return <p role="alert">{t('import.tooLarge')}</p>
  if ('reason' in result) return <p role="alert">{t('import.notMade', { reason: result.reason })}</p>
  const sum = (key: 'no-geometry' | 'bad-position' | 'outside' | 'across') =>
    files.reduce((all, { left }) => all + left[key], 0)
  const left = [
    ...(['no-geometry', 'bad-position', 'outside', 'across'] as const).map((code) => ({ code, count: sum(code) })),
    ...(['unnamed', 'far', 'many'] as const).map((code) => ({ code, count: taken.left[code] })),
  ].filter(({ count }) => count > 0)
  const isAway = result.features.length > 0 && spots.length > 0 && !touchesAny(doing, spots)
  return (
    <div role="status" className="import-result">
      <p>
        {result.features.length === 0
          ? t(taken.left.far > 0 ? 'import.nothingNear' : 'import.nothing')
          : t('import.takes', { count: result.features.length, points: String(result.after) })}{' '}
        {result.after < result.before &&
          t('import.simplified', { before: String(result.before), after: String(result.after) })}
      </p>
      {isAway && <p className="map-warning">{t('import.away')}</p>}
      {left.length > 0 && (
        <ul>
          {left.map(({ code, count }) => (
            <li key={code}>{t(`import.left.${code}`, { count })}</li>
          ))}
        </ul>
      )}
    </div>
  )
}

/** Whether any place lies within the outermost points of the files. */
function touchesAny({ files }: Import, spots: readonly LonLat[]): boolean {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity]
  for (const { features } of files) {
    for (const { parts } of features) {
      for (const path of parts.flat()) {
        for (const [lon, lat] of path) {
          west = Math.min(west, lon)
          east = Math.max(east, lon)
          south = Math.min(south, lat)
          north = Math.max(north, lat)
        }
      }
    }
  }
  return spots.some(({ lon, lat }) => lon >= west && lon <= east && lat >= south && lat <= north)
}
