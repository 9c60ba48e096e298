import { Button } from '../../../ui/parts/Button'
import { fieldId, useForm, useWriter } from '../../forms/context'
import { type MapLink, type Spot, spaceFile } from '../draftMap'
import { nameId } from '../edits'
import { useMapWords } from '../words'

export interface PlaceCardProps {
  readonly spot: Spot
  readonly links: readonly MapLink[]
  readonly canEdit: boolean
  /** Whether it lies outside what a built map shows. */
  readonly isOutside: boolean
  readonly isFormElsewhere: boolean
  readonly onForm: () => void
  readonly onLinkFrom: () => void
  readonly onFocus: () => void
  readonly onRemove: () => void
  readonly onLink: (link: MapLink) => void
}

/** What can be done with a place. */
export function PlaceCard(props: PlaceCardProps) {
  const { spot, links, canEdit, isOutside, isFormElsewhere } = props
  const { t, at, kind, name } = useMapWords()
  return (
    <>
      <h2>{name(spot.name)}</h2>
      <p className="note">
        {kind(spot.kind)} · {at(spot)}
      </p>
      {spot.isOffMap && <p className="note">{t('card.offMap')}</p>}
      {isOutside && !spot.isOffMap && <p className="note map-warning">{t('card.outside')}</p>}
      {canEdit && <NameField index={spot.index} />}
      <div className="map-card-acts">
        {canEdit && (
          <>
            <Button size="small" onPress={props.onLinkFrom}>
              {t('card.linkFrom')}
            </Button>
            <Button size="small" onPress={props.onFocus}>
              {t('card.focus')}
            </Button>
            <Button size="small" onPress={props.onRemove}>
              {t('card.remove')}
            </Button>
          </>
        )}
        {isFormElsewhere && (
          <Button size="small" look="quiet" onPress={props.onForm}>
            {t('card.form')}
          </Button>
        )}
      </div>
      {links.length > 0 && (
        <>
          <h3>{t('card.linksHere')}</h3>
          <ul className="map-card-links">
            {links.map((link) => {
              const other = link.from.index === spot.index ? link.to : link.from
              const length = link.km === null ? t('card.noLength') : t('kilometres', { km: String(link.km) })
              return (
                <li key={link.index}>
                  <button type="button" onClick={() => props.onLink(link)}>
                    {t('card.linkTo', { name: name(other.name), length })}
                  </button>
                </li>
              )
            })}
          </ul>
        </>
      )}
      {spot.precisionKm >= 1.5 && <p className="note">{t('card.doubt', { km: String(spot.precisionKm) })}</p>}
    </>
  )
}

function NameField({ index }: { readonly index: number }) {
  const { t } = useMapWords()
  const { session } = useForm()
  const path = ['places', index, 'name']
  const writer = useWriter(spaceFile, path)
  const entry = session.standing().draft[spaceFile]
  const places = entry?.kind === 'data' ? (entry.value as { places?: readonly { name?: unknown }[] }).places : undefined
  const value = places?.[index]?.name
  return (
    <label className="map-card-field">
      <span>{t('card.name')}</span>
      <input
        className="field-input"
        data-map-name=""
        value={typeof value === 'string' ? value : ''}
        maxLength={400}
        onChange={(event) => writer.set(event.target.value, true)}
        onBlur={() => {
          // The same step as the typing.
          session.edit(nameId(session.standing().draft, index), fieldId(spaceFile, path))
          writer.leave()
        }}
      />
    </label>
  )
}
