import { useSyncExternalStore } from 'react'
import { useTranslation } from '../../ui/i18n/translation'
import { useForm } from '../forms/context'
import { TextsPart } from '../texts/TextsPart'
import { ActorsPart } from './ActorsPart'
import { ProblemsPart } from './ProblemsPart'
import { type PartId, type Place, sectionOf, sections, toMend } from './parts'
import { Sections } from './Sections'
import { SectionView } from './SectionView'
import { WithPicture } from './WithPicture'

export interface PartViewProps {
  readonly part: PartId
  readonly place: Place | null
  /** Shows another place of this part. */
  readonly onPlace: (place: Place) => void
  /** Goes to a place wherever it is, and gives it the focus. */
  readonly onJump: (place: Place) => void
}

/** The page of a part. */
export function PartView({ part, place, onPlace, onJump }: PartViewProps) {
  const { session } = useForm()
  const { holder } = useSyncExternalStore(session.subscribe, session.standing)
  return (
    <fieldset className="part-view" disabled={holder !== 'me'}>
      {part === 'actors' ? (
        <ActorsPart place={place} onPlace={onPlace} onJump={onJump} />
      ) : part === 'texts' ? (
        <TextsPart place={place} onPlace={onPlace} onJump={onJump} />
      ) : part === 'problems' ? (
        <ProblemsPart place={place} onPlace={onPlace} onJump={onJump} />
      ) : (
        <SectionsPart part={part} place={place} onPlace={onPlace} onJump={onJump} />
      )}
    </fieldset>
  )
}

function SectionsPart({ part, place, onPlace, onJump }: PartViewProps) {
  const { t } = useTranslation('author')
  const { checker } = useForm()
  const { problems } = useSyncExternalStore(checker.subscribe, checker.findings)
  const own = sections.filter((section) => section.part === part)
  const found = place && sectionOf(place)
  const here = own.find(({ id }) => id === found?.id) ?? own[0]
  return (
    <>
      {own.length > 1 && (
        <Sections
          label={t(`part.${part}`)}
          here={here.id}
          items={own.map(({ id }) => ({
            id,
            name: t(`section.${id}`),
            problems: toMend(problems).filter(({ file, at }) => sectionOf({ file, path: at })?.id === id).length,
          }))}
          onGo={(id) => {
            const next = own.find((section) => section.id === id) ?? own[0]
            onPlace({ file: next.file, path: next.only ? [next.only[0]] : next.path })
          }}
        />
      )}
      <WithPicture section={here} place={place} onPlace={onPlace} onJump={onJump}>
        <SectionView
          key={here.id}
          section={here}
          selected={place?.file === here.file ? place.path : []}
          onPlace={onPlace}
        />
      </WithPicture>
    </>
  )
}
