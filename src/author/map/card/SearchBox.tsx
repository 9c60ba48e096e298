import { useMemo, useState } from 'react'
import { ComboBox, Input, ListBox, ListBoxItem, ListBoxSection, Popover } from 'react-aria-components/ComboBox'
import { Header } from 'react-aria-components/Header'
import type { PlacesFile } from '../../../map/assets/files'
import type { Spot } from '../draftMap'
import { find, type Hit } from '../search'
import { useMapWords } from '../words'

export interface SearchBoxProps {
  readonly spots: readonly Spot[]
  readonly names: PlacesFile | null
  readonly onHit: (hit: Hit) => void
}

/** Finds places of the draft, names of the map and positions. */
export function SearchBox({ spots, names, onHit }: SearchBoxProps) {
  const { t, at, name, kind } = useMapWords()
  const [typed, setTyped] = useState('')
  const hits = useMemo(() => find(typed, spots, names), [typed, spots, names])
  const groups = (['own', 'name', 'position'] as const)
    .map((is) => ({ is, items: hits.filter((hit) => hit.is === is) }))
    .filter(({ items }) => items.length > 0)
  const heading = { own: t('search.own'), name: t('search.names'), position: t('search.position') }
  const wordsOf = (hit: Hit) => (hit.is === 'position' ? at(hit.at) : name(hit.name))
  return (
    <ComboBox
      className="map-search"
      aria-label={t('search.label')}
      inputValue={typed}
      onInputChange={setTyped}
      defaultFilter={() => true}
      allowsCustomValue
      // An emptied box has nothing to offer: its list would open anew.
      allowsEmptyCollection={typed.trim() !== ''}
      menuTrigger="input"
      selectedKey={null}
      onSelectionChange={(key) => {
        const hit = hits.find((one) => one.key === key)
        if (!hit) return
        setTyped('')
        onHit(hit)
      }}
    >
      <Input data-own-undo className="field-input" type="search" placeholder={t('search.label')} />
      <Popover className="popover ref-list" offset={2}>
        <ListBox className="menu" renderEmptyState={() => <p className="note ref-none">{t('search.none')}</p>}>
          {groups.map(({ is, items }) => (
            <ListBoxSection key={is} id={`group ${is}`}>
              <Header className="map-search-head">{heading[is]}</Header>
              {items.map((hit) => (
                <ListBoxItem key={hit.key} id={hit.key} textValue={wordsOf(hit)} className="menu-item">
                  {wordsOf(hit)}
                  {hit.is === 'own' && <span className="note ref-id">{kind(hit.spot.kind)}</span>}
                </ListBoxItem>
              ))}
            </ListBoxSection>
          ))}
        </ListBox>
      </Popover>
    </ComboBox>
  )
}
