import type { RecordSource } from '../../scenario/schema/record'
import type { Format } from '../../ui/format'
import { useTranslation } from '../../ui/i18n/translation'
import { SourceList } from '../../ui/parts/SourceList'
import { unitOf } from '../outcomes/Evidence'
import { valueWords } from '../outcomes/words'
import type { ContestedPoint, Dispute } from './entries'

type Sources = ReadonlyMap<string, RecordSource>

/** The square-ended bracket with ticks that stands for disagreement in the record on every screen. */
export function BracketMark() {
  return (
    <svg className="rec-bracket" viewBox="0 0 20 12" aria-hidden="true" focusable="false">
      <path d="M1.5 1.5v9M1.5 6h17M18.5 1.5v9M6 3.5v5M14 3.5v5" />
      <path className="rec-bracket-main" d="M10 2.5 13.5 6 10 9.5 6.5 6z" />
    </svg>
  )
}

function Sides({ sides, sources }: { sides: readonly Dispute[]; sources: Sources }) {
  return (
    <ul className="rec-sides">
      {sides.map(({ who, says, sources: ids }) => (
        <li key={`${who}:${says}`}>
          <p>
            <b>{who}:</b> {says}
          </p>
          <SourceList ids={ids} sources={sources} />
        </li>
      ))}
    </ul>
  )
}

/** Who disputes an entry itself: always in sight, right below its words. */
export function Otherwise({ disputes, sources }: { disputes: readonly Dispute[]; sources: Sources }) {
  const { t } = useTranslation('record')
  if (disputes.length === 0) return null
  return (
    <div className="rec-dispute">
      <p className="rec-dispute-head">
        <BracketMark />
        {t('contested.otherwise')}
      </p>
      <Sides sides={disputes} sources={sources} />
    </div>
  )
}

/** Who holds what on a disputed figure or finding. What stands in the record is one of the sides. */
export function WhoHoldsWhat({ point, sources, format }: { point: ContestedPoint; sources: Sources; format: Format }) {
  const { t } = useTranslation('record')
  const { t: compare } = useTranslation(['compare', 'common'])
  const { outcome } = point
  const value = `${valueWords(outcome.value, format, compare)} ${unitOf(outcome.unit)}`.trim()
  const range =
    outcome.range &&
    t('contested.range', { low: format.number(outcome.range[0]), high: format.number(outcome.range[1]) })
  const says = [/[.!?]$/.test(value) ? value : `${value}.`, range].filter(Boolean).join(' ')
  return (
    <Sides
      sides={[{ who: t('contested.record'), says, sources: outcome.sources }, ...outcome.disputedBy]}
      sources={sources}
    />
  )
}

/** A disputed figure or finding that an entry bears on, folded: it stands at each entry that it is about. */
export function ContestedFold(props: { point: ContestedPoint; sources: Sources; format: Format; isOpen: boolean }) {
  const { point, sources, format, isOpen } = props
  const { t } = useTranslation('record')
  const { outcome } = point
  return (
    <details className="rec-dispute rec-fold" open={isOpen}>
      <summary>
        <BracketMark />
        <span>
          {t('contested.point', { what: outcome.label })}{' '}
          <span className="note">· {t('contested.sides', { count: outcome.disputedBy.length })}</span>
        </span>
      </summary>
      {outcome.note && <p className="note">{outcome.note}</p>}
      <WhoHoldsWhat point={point} sources={sources} format={format} />
    </details>
  )
}
