import { type RefObject, useEffect, useRef, useState } from 'react'
import type { Viewport } from '../../map/camera'
import type { Point } from '../../map/projection'
import type { Section } from '../editor/parts'
import type { MapLink, Spot } from './draftMap'
import type { NewPlace } from './edits'
import type { Ground } from './ground/ground'
import type { Hit } from './search'
import type { MapEditor } from './useMapEditor'
import { onScreen, rounded, underPoint } from './view/camera'
import type { SightState } from './view/useSight'
import { useMapWords } from './words'

/** What the next click or Enter on the map does. */
export type Mode = { readonly is: 'look' } | { readonly is: 'add' } | { readonly is: 'link'; readonly from: Spot }
/** A name of the map, or a position, that was searched for. */
export type Pin = Exclude<Hit, { is: 'own' }>

export interface MapActions {
  readonly mode: Mode
  readonly pin: Pin | null
  /** What a new place of this section is. */
  readonly as: NewPlace['as']
  choose(spot: Spot): void
  chooseLink(link: MapLink): void
  /** The ground was clicked, or Enter was pressed at the crosshair. */
  point(at: Point): void
  addHere(): void
  toggleAdding(): void
  linkFrom(spot: Spot): void
  /** Leaves what is being done, else what is chosen. */
  stop(): void
  hit(hit: Hit): void
  addPin(): void
  leavePin(): void
  remove(): void
  /** Gives the focus to the mark of a place. */
  toMark(index: number): void
}

export interface MapActionsProps {
  readonly editor: MapEditor
  readonly section: Section
  readonly ground: Ground | null
  readonly sighted: SightState
  readonly view: Viewport
  readonly pane: RefObject<HTMLDivElement | null>
  readonly side: RefObject<HTMLElement | null>
}

/** How near to a place the crosshair must stand for Enter to choose it, CSS pixels. */
const reach = 14
/** Positions that were searched for keep this many CSS pixels per km of fineness. */
const fine = { scale: 61 }

/** What is done on the map, whatever it is done with, and where the focus goes after it. */
export function useMapActions(props: MapActionsProps): MapActions {
  const { editor, section, ground, sighted, view, pane, side } = props
  const { t } = useMapWords()
  const { map, spot, link, say } = editor
  const { sight, goTo, goAlong } = sighted
  const [mode, setMode] = useState<Mode>({ is: 'look' })
  const [pin, setPin] = useState<Pin | null>(null)
  const [begunIn, setBegunIn] = useState(section.id)
  // What was begun in another section is not gone on with.
  if (begunIn !== section.id) {
    setBegunIn(section.id)
    setMode({ is: 'look' })
  }
  // In a window that may no longer edit nothing is put down.
  if (!editor.canEdit && mode.is !== 'look') setMode({ is: 'look' })
  /** The link that was clicked on the map: the map stays where it is. */
  const clicked = useRef<number | null>(null)
  const isNew = useRef(false)
  const as = section.id === 'crossings' ? 'crossing' : section.id === 'camps' ? 'camp' : 'place'
  const chosenKey = spot ? `place ${spot.index}` : link ? `link ${link.index}` : ''

  // What is chosen in the form is brought into the window.
  // biome-ignore lint/correctness/useExhaustiveDependencies: when another thing is chosen, or the map is there at last
  useEffect(() => {
    if (spot) goTo(spot)
    if (link && link.index !== clicked.current) goAlong(link.from, link.to)
    clicked.current = null
    if (chosenKey !== '') setPin(null)
  }, [chosenKey, sight === null])
  // A place that was put down is named next.
  useEffect(() => {
    if (!isNew.current || !spot) return
    isNew.current = false
    side.current?.querySelector<HTMLElement>('[data-map-name]')?.focus()
  }, [spot, side])

  const add = (place: Omit<NewPlace, 'as'>) => {
    if (!editor.canEdit) return
    isNew.current = true
    editor.add({ ...place, as })
    setMode({ is: 'look' })
    setPin(null)
  }
  const addAt = (at: Point) => {
    if (sight && ground) add({ ...underPoint(at, sight, ground.plane, view), name: '' })
  }
  const choose = (next: Spot) => {
    setPin(null)
    if (mode.is !== 'link') return editor.choose({ list: 'places', index: next.index })
    if (next.index === mode.from.index) return
    void editor.join(mode.from, next)
    setMode({ is: 'look' })
    side.current?.focus()
  }
  return {
    mode,
    pin,
    as,
    choose,
    chooseLink: (next) => {
      clicked.current = next.index
      editor.choose({ list: 'links', index: next.index })
    },
    point: (at) => {
      if (mode.is === 'add') return addAt(at)
      if (!sight || !ground) return
      const near = map.spots.find((one) => {
        const { x, y } = onScreen(one, sight, ground.plane, view)
        return Math.hypot(x - at.x, y - at.y) <= reach
      })
      if (near) choose(near)
      else if (mode.is === 'look') editor.choose(null)
    },
    addHere: () => addAt({ x: view.width / 2, y: view.height / 2 }),
    toggleAdding: () => {
      setMode(mode.is === 'add' ? { is: 'look' } : { is: 'add' })
      pane.current?.focus()
    },
    linkFrom: (from) => {
      setMode({ is: 'link', from })
      say(t('said.linkFrom'))
    },
    stop: () => {
      if (mode.is !== 'look') {
        say(t('said.stopped'))
        pane.current?.focus()
      } else if (chosenKey !== '') {
        editor.choose(null)
        say(t('said.nothing'))
      }
      setMode({ is: 'look' })
    },
    hit: (hit) => {
      setPin(hit.is === 'own' ? null : hit)
      if (hit.is === 'own') editor.choose({ list: 'places', index: hit.spot.index })
      goTo(hit.is === 'own' ? hit.spot : hit.at, true)
    },
    addPin: () => {
      if (!pin) return
      const note = ground?.credit ? t('note.position', { credit: ground.credit }) : t('note.positionPlain')
      const isName = pin.is === 'name'
      add({ ...rounded(pin.at, fine), name: isName ? pin.name : '', note: isName ? note : undefined })
    },
    leavePin: () => {
      setPin(null)
      pane.current?.focus()
    },
    remove: () => {
      editor.remove()
      pane.current?.focus()
    },
    toMark: (index) => pane.current?.querySelector<SVGElement>(`[data-spot="${index}"]`)?.focus(),
  }
}
