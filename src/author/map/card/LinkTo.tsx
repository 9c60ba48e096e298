import { useState } from 'react'
import { Button } from '../../../ui/parts/Button'
import type { Spot } from '../draftMap'
import { useMapWords } from '../words'

export interface LinkToProps {
  readonly from: Spot
  readonly spots: readonly Spot[]
  readonly onGo: (to: Spot) => void
  readonly onStop: () => void
}

/** Asks for the other end of a link: on the map, or in a list. */
export function LinkTo({ from, spots, onGo, onStop }: LinkToProps) {
  const { t, name } = useMapWords()
  const [index, setIndex] = useState('')
  const others = spots
    .filter((spot) => spot.index !== from.index)
    .sort((a, b) => name(a.name).localeCompare(name(b.name)))
  const to = others.find((spot) => String(spot.index) === index)
  return (
    <>
      <p>{t('mode.link', { name: name(from.name) })}</p>
      <label className="map-card-field">
        <span>{t('mode.linkTo')}</span>
        {/* biome-ignore lint/a11y/noAutofocus: the question has just been asked for */}
        <select autoFocus className="field-input" value={index} onChange={(event) => setIndex(event.target.value)}>
          <option value="">{t('mode.linkNone')}</option>
          {others.map((spot) => (
            <option key={spot.index} value={spot.index}>
              {name(spot.name)}
            </option>
          ))}
        </select>
      </label>
      <div className="map-card-acts">
        <Button size="small" look="ink" isDisabled={!to} onPress={() => to && onGo(to)}>
          {t('mode.linkGo')}
        </Button>
        <Button size="small" onPress={onStop}>
          {t('mode.stop')}
        </Button>
      </div>
    </>
  )
}
