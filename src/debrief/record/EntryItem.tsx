import { memo } from 'react'
import type { RecordSource } from '../../scenario/schema/record'
import type { Format } from '../../ui/format'
import { useTranslation } from '../../ui/i18n/translation'
import { Button } from '../../ui/parts/Button'
import { SourceList } from '../../ui/parts/SourceList'
import { ContestedFold, Otherwise, WhoHoldsWhat } from './Disputes'
import { entryId } from './days'
import type { Entry } from './entries'
import { EntryLinks, Note } from './Links'
import { publishers, timeWords } from './words'

export interface EntryContext {
  readonly sources: ReadonlyMap<string, RecordSource>
  readonly entries: ReadonlyMap<string, Entry>
  readonly format: Format
  /** Name of the scenario's local time. */
  readonly zone: string
  /** Whether sources have room beside the words. */
  readonly isWide: boolean
  /** Goes to another entry, wherever it stands. */
  onEntry(id: string): void
  /** Shows an hour of the run in a replay; left out where there is none. */
  readonly onHour?: ((hour: number) => void) | undefined
}

/** One entry: when, who, the words of the record, who holds otherwise, and what it rests on. */
export const EntryItem = memo(function EntryItem(props: {
  entry: Entry
  context: EntryContext
  /** Whether disputed points are unfolded from the start. */
  opensContested: boolean
}) {
  const { entry, context, opensContested } = props
  const { sources, format } = context
  const { t } = useTranslation(['record', 'common'])
  const isFinding = entry.kind === 'finding'
  return (
    <li className="rec-entry" id={entryId(entry.id)} data-kind={entry.kind} tabIndex={-1}>
      {!isFinding && <When entry={entry} context={context} />}
      <div className="rec-body">
        {!isFinding && (
          <p className="rec-line">
            {entry.actor && <b>{entry.actor.name}</b>}
            {entry.place && <span className="rec-place">{entry.place}</span>}
            <KindMark kind={entry.kind} />
          </p>
        )}
        {entry.title && <p className="rec-title">{entry.title}</p>}
        {entry.words && <p className="rec-words">{entry.words}</p>}
        {entry.note && <Note text={entry.note} context={context} />}
        {entry.afterwards && (
          <p className="rec-words">
            <span className="rec-after">{t('entry.afterwards')}</span> {entry.afterwards}
          </p>
        )}
        {isFinding ? (
          entry.contested.map((point) => (
            <div key={point.outcome.id} className="rec-dispute">
              <WhoHoldsWhat point={point} sources={sources} format={format} />
              <EntryLinks ids={point.about} context={context} />
            </div>
          ))
        ) : (
          <>
            <Otherwise disputes={entry.disputedBy} sources={sources} />
            {entry.contested.map((point) => (
              <ContestedFold
                key={point.outcome.id}
                point={point}
                sources={sources}
                format={format}
                isOpen={opensContested}
              />
            ))}
          </>
        )}
      </div>
      {!isFinding && <Sources entry={entry} context={context} />}
    </li>
  )
})

/** What an entry rests on: beside it where there is room, else folded below it, with the publishers in sight. */
function Sources({ entry, context }: { entry: Entry; context: EntryContext }) {
  const { sources, isWide } = context
  const { t } = useTranslation('record')
  const known = t(`entry.confidence.${entry.confidence}`)
  const list = <SourceList ids={entry.sources} sources={sources} />
  if (isWide) {
    return (
      <div className="rec-sources">
        <p>{known}</p>
        {list}
      </div>
    )
  }
  return (
    <details className="rec-sources rec-fold">
      <summary>
        <span>
          {t('entry.sources', { list: publishers(entry.sources, sources) })} · {known}
        </span>
      </summary>
      {list}
    </details>
  )
}

function When({ entry, context }: { entry: Entry; context: EntryContext }) {
  const { format, zone, onHour } = context
  const { t } = useTranslation(['record', 'common'])
  const { said, inferred } = timeWords(entry, format, zone, t)
  const { hour } = entry
  return (
    <div className="rec-when">
      <p className={entry.time === null ? 'rec-time rec-unknown' : 'rec-time'}>{said}</p>
      {inferred && <p className="note">{inferred}</p>}
      {onHour && hour !== null && (
        <Button look="plain" size="small" className="rec-replay" onPress={() => onHour(hour)}>
          {t('time.replay', { when: format.dayTime(hour) })}
        </Button>
      )}
    </div>
  )
}

/** What an entry is. Choices that were taken and those that were not differ by their mark, not by weight (rule C9). */
function KindMark({ kind }: { kind: Entry['kind'] }) {
  const { t } = useTranslation('record')
  const isChoice = kind === 'taken' || kind === 'not-taken'
  return (
    <span className={isChoice ? 'rec-kind rec-choice' : 'rec-kind'}>
      {isChoice && (
        <svg className={`rec-diamond rec-diamond-${kind}`} viewBox="0 0 12 12" aria-hidden="true" focusable="false">
          <path d="M1 6 6 1 11 6 6 11Z" />
        </svg>
      )}
      {t(`kind.${kind}`)}
    </span>
  )
}
