import { useTranslation } from 'react-i18next'
import type { MapObject } from '../../map/mapModel'
import type { BeyondObject, MapPicture } from '../mapModel'
import { Icon } from '../parts/Icon'

const groups = ['reported', 'silent', 'crossing', 'camp', 'stream', 'force', 'beyond'] as const
type Group = (typeof groups)[number]
type Entry = Pick<MapObject, 'id' | 'name' | 'words' | 'detailWords'> | BeyondObject

function groupOf(object: MapObject): Group {
  return object.kind === 'place' ? (object.danger ? 'reported' : 'silent') : object.kind
}

/** Objects of the map's own model, by kind, with the very words the map shows. */
export function TwinList({ picture, onSelect }: { picture: MapPicture; onSelect: (id: string) => void }) {
  const { t } = useTranslation('play')
  const selected = picture.model.selected
  const entries = new Map<Group, Entry[]>(groups.map((group) => [group, []]))
  for (const object of picture.model.objects) entries.get(groupOf(object))?.push(object)
  entries.get('beyond')?.push(...picture.beyond)
  return (
    <div className="twin">
      {groups.map((group) => {
        const list = entries.get(group) ?? []
        if (list.length === 0) return null
        return (
          <section key={group} aria-label={t(`twin.groups.${group}`)}>
            <h3>{t(`twin.groups.${group}`)}</h3>
            <ul>
              {list.map((entry) => (
                <li key={entry.id}>
                  <button
                    type="button"
                    className="twin-entry"
                    aria-pressed={selected === entry.id}
                    onClick={() => onSelect(entry.id)}
                  >
                    <span className="twin-name">{entry.name}</span>
                    {entry.words && <span className="twin-words">{entry.words}</span>}
                    {entry.detailWords && <span className="twin-detail">{entry.detailWords}</span>}
                    <Icon name="pin" />
                  </button>
                </li>
              ))}
            </ul>
          </section>
        )
      })}
    </div>
  )
}
