import { useCallback, useMemo, useRef, useState, useSyncExternalStore } from 'react'
import type { LonLat } from '../../map/projection'
import type { Draft } from '../../scenario/draft/draft'
import type { PictureProps } from '../editor/picture'
import { useForm } from '../forms/context'
import { isThere, linkNow, spotNow } from './afterMeasure'
import { type Chosen, chosenAt, formOf, markedBy } from './chosen'
import { type DraftMap, draftMapOf, type MapLink, type Spot, spaceFile } from './draftMap'
import { addLink, addPlace, measureAnew, movePlace, type NewPlace, removeLink, removePlace } from './edits'
import type { Ground } from './ground/ground'
import type { Measured } from './roads/measure'
import { LinkLengths } from './stale'
import { useMeasured, useMeasurer } from './useMeasured'
import { useMapWords } from './words'

/** The draft as its map shows it, what is chosen, and what may be done with it. */
export interface MapEditor {
  readonly map: DraftMap
  readonly canEdit: boolean
  readonly spot: Spot | null
  readonly link: MapLink | null
  readonly marked: ReadonlySet<string>
  /** How long the chosen link is by the map; null for none, or while the roads are read. */
  readonly measured: Measured | null
  /** Links whose length was measured before one of their ends was moved. */
  readonly stale: readonly MapLink[]
  /** What is said to those who do not see the map; a new number each time. */
  readonly said: { readonly words: string; readonly n: number }
  say(words: string): void
  choose(chosen: Chosen): void
  /** Moves a place; `field` joins moves by keys to one step. */
  move(spot: Spot, to: LonLat, field?: string): void
  add(place: NewPlace): void
  join(from: Spot, to: Spot): Promise<void>
  /** Gives links the lengths that are measured now. */
  remeasure(links: readonly MapLink[]): Promise<void>
  /** Leaves lengths as they are. */
  leaveLengths(links: readonly MapLink[]): void
  remove(): void
}

/** How often a link is measured whose ends are moved meanwhile. */
const mostTries = 5

/** What the map shows of a draft, made anew only when its places or units change. */
export function useDraftMap(draft: Draft): DraftMap {
  const [space, forces] = [draft[spaceFile], draft['forces.json']]
  // biome-ignore lint/correctness/useExhaustiveDependencies: the map shows these two files
  return useMemo(() => draftMapOf(draft), [space, forces])
}

export function useMapEditor(
  { section, place, onPlace }: PictureProps,
  map: DraftMap,
  ground: Ground | null,
): MapEditor {
  const { session } = useForm()
  const words = useMapWords()
  const { t, at, name } = words
  const { draft, holder } = useSyncExternalStore(session.subscribe, session.standing, session.standing)
  const measurer = useMeasurer(ground)
  const canEdit = holder === 'me' && draft[spaceFile]?.kind === 'data'
  const [chosen, setChosen] = useState<Chosen>(() => chosenAt(place, draft, map) ?? null)
  const [followed, setFollowed] = useState(place)
  const [said, setSaid] = useState({ words: '', n: 0 })
  const [, setSettled] = useState(0)
  const lengths = useRef<LinkLengths | null>(null)
  lengths.current ??= new LinkLengths()
  if (followed !== place) {
    setFollowed(place)
    const next = chosenAt(place, draft, map)
    if (next !== undefined) setChosen(next)
  }
  const say = useCallback((text: string) => setSaid(({ n }) => ({ words: text, n: n + 1 })), [])
  const spot = chosen?.list === 'places' ? (map.spots.find(({ index }) => index === chosen.index) ?? null) : null
  const link = chosen?.list === 'links' ? (map.links.find(({ index }) => index === chosen.index) ?? null) : null
  const measured = useMeasured(link, measurer)
  const marked = useMemo(() => markedBy(place, draft), [place, draft])

  const choose = (next: Chosen) => {
    setChosen(next)
    const form = formOf(next, section, session.standing().draft)
    if (form) onPlace(form)
  }
  /** Whether it may be edited at this moment: another window may have taken the draft while something was measured. */
  const mayNow = (): boolean => {
    const now = session.standing()
    return now.holder === 'me' && now.draft[spaceFile]?.kind === 'data'
  }
  return {
    map,
    canEdit,
    spot,
    link,
    marked,
    measured,
    stale: lengths.current.stale(map.links),
    said,
    say,
    choose,
    move(moved, to, field) {
      if (!mayNow()) return
      session.edit(movePlace(moved.index, to), field)
      say(t('said.moved', { name: name(moved.name), at: at(to) }))
    },
    add(given) {
      if (!mayNow()) return
      const added = addPlace(session.standing().draft, map.spots, given)
      session.edit(added.edits)
      choose({ list: 'places', index: added.index })
      say(t('said.added', { name: name(given.name), at: at(given) }))
    },
    async join(first, second) {
      let [from, to] = [first, second]
      for (let tries = 0; tries < mostTries; tries++) {
        const [found] = (await measurer?.measure([{ from, to, kind: 'road' }])) ?? []
        if (!found || !mayNow()) return
        const now = session.standing().draft
        const standing = draftMapOf(now)
        const ends = [spotNow(standing, from), spotNow(standing, to)] as const
        if (!ends[0] || !ends[1]) return say(t('said.gone', { name: name((ends[0] ? to : from).name) }))
        const isAsMeasured = isThere(ends[0], from) && isThere(ends[1], to)
        from = ends[0]
        to = ends[1]
        // One of them was moved meanwhile: measured again.
        if (!isAsMeasured) continue
        const note = found.by === 'roads' ? t('note.roads') : t('note.straight')
        const added = addLink(now, { from, to }, found, note)
        session.edit(added.edits)
        choose({ list: 'links', index: added.index })
        return say(t('said.linked', { from: name(from.name), to: name(to.name), length: lengthWords(words, found) }))
      }
    },
    async remeasure(links) {
      const measured = (await measurer?.measure(links)) ?? []
      if (!mayNow()) return
      // What was changed or taken away while it was measured keeps its length.
      const now = draftMapOf(session.standing().draft)
      const found = links.flatMap((link, n) => {
        const same = linkNow(now, link)
        return same && measured[n] ? [[same, measured[n]] as const] : []
      })
      lengths.current?.settle(found.map(([one, { km }]) => ({ ...one, km })))
      session.edit(measureAnew(found))
      say(t('said.measured', { count: found.length }))
    },
    leaveLengths(links) {
      lengths.current?.settle(links)
      setSettled((n) => n + 1)
      say(t('said.left'))
    },
    remove() {
      if (!mayNow()) return
      if (spot) {
        const removed = removePlace(session.standing().draft, spot)
        session.edit(removed.edits)
        say(t('said.removed', { name: name(spot.name), count: removed.links }))
      } else if (link) {
        session.edit(removeLink(link.index))
        say(t('said.unlinked', { from: name(link.from.name), to: name(link.to.name) }))
      } else return
      setChosen(null)
      if (section.path.length > 0) onPlace({ file: section.file, path: section.path })
    },
  }
}

/** How long a link is, and what that rests on. */
export function lengthWords({ t }: ReturnType<typeof useMapWords>, { by, km, why }: Measured): string {
  const figure = { km: String(km) }
  if (by === 'roads') return t('measured.roads', figure)
  return t(`measured.${why ?? 'no-roads'}`, figure)
}
