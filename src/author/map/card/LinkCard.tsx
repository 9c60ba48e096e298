import { useState } from 'react'
import { Button } from '../../../ui/parts/Button'
import { useWriter } from '../../forms/context'
import { type MapLink, spaceFile } from '../draftMap'
import type { Measured } from '../roads/measure'
import { lengthWords } from '../useMapEditor'
import { useMapWords } from '../words'

export interface LinkCardProps {
  readonly link: MapLink
  /** Null while the roads are read. */
  readonly measured: Measured | null
  readonly canEdit: boolean
  readonly onTake: () => void
  readonly onRemove: () => void
}

/** How long a link is, what the map says of that, and what can be done with it. */
export function LinkCard({ link, measured, canEdit, onTake, onRemove }: LinkCardProps) {
  const words = useMapWords()
  const { t, name } = words
  const isAsMeasured = measured !== null && measured.km === link.km && measured.hours === link.hours
  return (
    <>
      <h2>{t('card.between', { from: name(link.from.name), to: name(link.to.name) })}</h2>
      {canEdit && <LengthField key={link.index} link={link} />}
      {link.hours !== null && <p className="note">{t('card.hours', { hours: String(link.hours) })}</p>}
      <p role="status">{measured ? lengthWords(words, measured) : t('card.measuring')}</p>
      {isAsMeasured && <p className="note">{t('card.asMeasured')}</p>}
      {canEdit && (
        <div className="map-card-acts">
          {measured && !isAsMeasured && (
            <Button size="small" onPress={onTake}>
              {t('card.take', { km: String(measured.km), hours: String(measured.hours) })}
            </Button>
          )}
          <Button size="small" onPress={onRemove}>
            {t('card.remove')}
          </Button>
        </div>
      )}
    </>
  )
}

/** Takes another length than the one that was measured. */
function LengthField({ link }: { readonly link: MapLink }) {
  const { t } = useMapWords()
  const writer = useWriter(spaceFile, ['links', link.index, 'km'])
  const [known, setKnown] = useState(link.km)
  const [typed, setTyped] = useState(String(link.km ?? ''))
  if (known !== link.km) {
    setKnown(link.km)
    setTyped(String(link.km ?? ''))
  }
  const settle = () => {
    const km = Number(typed.replace(',', '.'))
    if (typed.trim() === '' || !Number.isFinite(km) || km < 0 || km > 10_000) setTyped(String(link.km ?? ''))
    else if (km !== link.km) writer.set(km)
  }
  return (
    <label className="map-card-field">
      <span>{t('card.length')}</span>
      <input
        data-own-undo
        className="field-input"
        inputMode="decimal"
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
        onBlur={settle}
        onKeyDown={(event) => event.key === 'Enter' && settle()}
      />
    </label>
  )
}
