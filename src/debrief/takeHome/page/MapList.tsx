import type { MapPicture } from '../../../ui/mapModel'
import { usePage } from './page'

const groups = ['place', 'crossing', 'camp', 'force', 'stream'] as const

/** The map in words: the same objects, with the same words as they have in the product. */
export function MapList({ picture }: { picture: MapPicture }) {
  const { t } = usePage()
  const { objects } = picture.model
  const beyond = picture.beyond.filter(({ words }) => words)
  return (
    <details className="th-maplist" open>
      <summary>{t('list')}</summary>
      <div className="th-groups">
        {groups.map((kind) => {
          const of = objects.filter((one) => one.kind === kind)
          if (of.length === 0) return null
          return (
            <div key={kind}>
              <h4>{t(`groups.${kind}`)}</h4>
              <ul>
                {of.map((one) => (
                  <li key={one.id}>
                    <b>{one.name}</b>: {one.words}
                    {one.detailWords && <span className="th-note"> {one.detailWords}</span>}
                  </li>
                ))}
              </ul>
            </div>
          )
        })}
        {beyond.length > 0 && (
          <div>
            <h4>{t('beyond')}</h4>
            <ul>
              {beyond.map((one) => (
                <li key={one.id}>
                  <b>{one.name}</b>: {one.words}
                  {one.detailWords && <span className="th-note"> {one.detailWords}</span>}
                </li>
              ))}
            </ul>
          </div>
        )}
      </div>
    </details>
  )
}
