import type { Point } from './projection'

/** What a person asks of the map, whatever they ask it with. Positions in CSS pixels of the window. */
export interface Wishes {
  pan(dx: number, dy: number): void
  /** `steady`: follow the fingers at once; else glide. */
  zoom(factor: number, at: Point | null, steady: boolean): void
  /** A finger or button holds the map, or no longer. */
  holding(now: boolean): void
  select(at: Point, by: 'pointer' | 'touch'): void
  hover(at: Point | null): void
  overview(): void
  close(): void
  clear(): void
}

/** A press that moves less than this, CSS pixels, is a click. */
const SLACK = { pointer: 4, touch: 9 } as const
/** One press of an arrow key moves the map so far, CSS pixels. */
const KEY_STEP = 72
const KEY_ZOOM = Math.SQRT2

/** Listens on the map's parent: mouse, touch, pen, wheel, and keys while the parent itself has the focus. */
export function listen(parent: HTMLElement, wishes: Wishes): () => void {
  const stop = new AbortController()
  const { signal } = stop
  const down = new Map<number, Point>()
  let pressed: { at: Point; by: 'pointer' | 'touch'; moved: boolean } | null = null
  parent.style.touchAction = 'none'

  const at = (event: MouseEvent): Point => {
    const box = parent.getBoundingClientRect()
    return { x: event.clientX - box.left, y: event.clientY - box.top }
  }
  /** Buttons and frames laid over the map keep their own clicks. */
  const mine = (event: Event) => event.target === parent || event.target instanceof HTMLCanvasElement

  /** Drawings over the map hear the pointer themselves, but the wheel is the map's. */
  const isDrawnOver = (event: Event) => event.target instanceof SVGElement && parent.contains(event.target)

  parent.addEventListener(
    'pointerdown',
    (event) => {
      if (!mine(event) || (event.pointerType === 'mouse' && event.button !== 0)) return
      down.set(event.pointerId, at(event))
      parent.setPointerCapture(event.pointerId)
      pressed = { at: at(event), by: event.pointerType === 'touch' ? 'touch' : 'pointer', moved: down.size > 1 }
      wishes.holding(true)
    },
    { signal },
  )
  parent.addEventListener(
    'pointermove',
    (event) => {
      const before = down.get(event.pointerId)
      const now = at(event)
      if (!before) {
        if (event.pointerType === 'mouse') wishes.hover(mine(event) ? now : null)
        return
      }
      if (down.size === 1) {
        if (pressed && !pressed.moved && Math.hypot(now.x - pressed.at.x, now.y - pressed.at.y) < SLACK[pressed.by])
          return
        if (pressed) pressed.moved = true
        wishes.pan(now.x - before.x, now.y - before.y)
      } else if (down.size === 2) {
        const [other] = [...down].filter(([id]) => id !== event.pointerId).map(([, point]) => point)
        const was = Math.hypot(before.x - other.x, before.y - other.y)
        const is = Math.hypot(now.x - other.x, now.y - other.y)
        const middle = { x: (now.x + other.x) / 2, y: (now.y + other.y) / 2 }
        wishes.pan((now.x - before.x) / 2, (now.y - before.y) / 2)
        if (was > 0 && is > 0) wishes.zoom(is / was, middle, true)
      }
      down.set(event.pointerId, now)
    },
    { signal },
  )
  const lift = (event: PointerEvent, click: boolean) => {
    if (!down.delete(event.pointerId)) return
    if (down.size > 0) {
      // The finger that stays starts a pan of its own.
      if (pressed) pressed.moved = true
      return
    }
    wishes.holding(false)
    if (click && pressed && !pressed.moved) wishes.select(pressed.at, pressed.by)
    pressed = null
  }
  parent.addEventListener('pointerup', (event) => lift(event, true), { signal })
  parent.addEventListener('pointercancel', (event) => lift(event, false), { signal })
  parent.addEventListener('pointerleave', () => wishes.hover(null), { signal })

  parent.addEventListener(
    'wheel',
    (event) => {
      if (!mine(event) && !isDrawnOver(event)) return
      event.preventDefault()
      // Lines and pages become pixels; a pinch on a touch pad comes as a wheel with the control key.
      const pixels = event.deltaY * (event.deltaMode === 1 ? 16 : event.deltaMode === 2 ? 400 : 1)
      const octaves = -pixels / (event.ctrlKey ? 90 : 320)
      wishes.zoom(2 ** Math.max(-0.6, Math.min(0.6, octaves)), at(event), Math.abs(pixels) < 30)
    },
    { signal, passive: false },
  )

  const keys = new Map<string, () => void>([
    ['ArrowLeft', () => wishes.pan(KEY_STEP, 0)],
    ['ArrowRight', () => wishes.pan(-KEY_STEP, 0)],
    ['ArrowUp', () => wishes.pan(0, KEY_STEP)],
    ['ArrowDown', () => wishes.pan(0, -KEY_STEP)],
    ['+', () => wishes.zoom(KEY_ZOOM, null, false)],
    ['=', () => wishes.zoom(KEY_ZOOM, null, false)],
    ['-', () => wishes.zoom(1 / KEY_ZOOM, null, false)],
    ['0', wishes.overview],
    ['c', wishes.close],
    ['Escape', wishes.clear],
  ])
  parent.addEventListener(
    'keydown',
    (event) => {
      if (event.target !== parent || event.ctrlKey || event.metaKey || event.altKey) return
      // By position too, so that the letter works on a Cyrillic keyboard.
      const key = event.code === 'KeyC' ? 'c' : event.key
      const act = keys.get(key)
      if (!act) return
      event.preventDefault()
      act()
    },
    { signal },
  )
  return () => stop.abort()
}
