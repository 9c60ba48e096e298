import type { Box } from './labels/place'

/**
 * What of the map lies under elements of the page: those inside the map's parent that carry `data-over-map` (key,
 * inset, buttons). Labels are placed clear of them. Boxes in CSS pixels from the parent's corner.
 */
export function coveredBoxes(parent: HTMLElement): Box[] {
  const origin = parent.getBoundingClientRect()
  return [...parent.querySelectorAll('[data-over-map]')]
    .map((element) => element.getBoundingClientRect())
    .filter((box) => box.width > 0 && box.height > 0)
    .map((box) => ({
      left: box.left - origin.left,
      top: box.top - origin.top,
      right: box.right - origin.left,
      bottom: box.bottom - origin.top,
    }))
}
