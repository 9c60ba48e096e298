import type { Page } from 'playwright-core'

/**
 * Texts on the page that a reader does not see whole: cut by a box that hides what is too much, running out of the
 * window, or printed over one another. A box that can be scrolled cuts nothing.
 */
export function clippedTexts(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const found: string[] = []
    const slack = 1.5
    const root = document.documentElement
    if (root.scrollWidth > root.clientWidth + 1) found.push(`the page is ${root.scrollWidth} wide`)
    // While a dialog is open only the dialog is read.
    const dialogs = document.querySelectorAll('[role=dialog], [role=alertdialog], [role=menu], [role=listbox]')
    const area = dialogs.length > 0 ? dialogs[dialogs.length - 1] : document.body
    const name = (element: Element) => `${element.tagName.toLowerCase()}.${element.getAttribute('class') ?? ''}`
    const seen: { text: string; rect: DOMRect; element: Element }[] = []
    // Asked once for each box: texts share what is around them.
    const hides = (value: string) => value === 'hidden' || value === 'clip'
    const boxOf = (box: Element) => {
      const { overflowX, overflowY, position } = getComputedStyle(box)
      return {
        edge: box.getBoundingClientRect(),
        hidesX: hides(overflowX),
        hidesY: hides(overflowY),
        scrolls: /auto|scroll/.test(overflowX + overflowY),
        isAbsolute: position === 'absolute',
        isFixed: position === 'fixed',
      }
    }
    const boxes = new Map<Element, ReturnType<typeof boxOf>>()

    const walker = document.createTreeWalker(area, NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const text = node.textContent?.trim() ?? ''
      const element = node.parentElement
      if (
        !text ||
        !element ||
        element.closest('.sr-only, [data-live-announcer], script, style, [hidden], [inert], [data-inert]')
      )
        continue
      const style = getComputedStyle(element)
      if (style.visibility !== 'visible' || style.display === 'none') continue
      const range = document.createRange()
      range.selectNodeContents(node)
      const rects = [...range.getClientRects()].filter((rect) => rect.width > 1 && rect.height > 1)
      if (rects.length === 0) continue
      const tell = (what: string) => found.push(`${what}: "${text.slice(0, 60)}" in ${name(element)}`)
      let scrolled = false
      let cut = ''
      let unseen = false
      for (let box: Element | null = element; box && box !== document.body; box = box.parentElement) {
        const known = boxes.get(box) ?? boxOf(box)
        boxes.set(box, known)
        const { edge } = known
        // Kept for screen readers alone.
        if (edge.width <= 2 && known.isAbsolute) unseen = true
        for (const rect of rects) {
          if (known.hidesX && !scrolled && (rect.right > edge.right + slack || rect.left < edge.left - slack)) {
            cut ||= `cut by ${name(box)} in width`
          }
          if (known.hidesY && !scrolled && (rect.bottom > edge.bottom + slack || rect.top < edge.top - slack)) {
            cut ||= `cut by ${name(box)} in height`
          }
        }
        if (known.scrolls) scrolled = true
        if (known.isFixed) break
      }
      if (unseen) continue
      if (cut) tell(cut)
      else if (!scrolled && rects.some((rect) => rect.right > root.clientWidth + slack || rect.left < -slack)) {
        tell('out of the window')
      } else {
        for (const rect of rects) {
          const middle = document.elementFromPoint((rect.left + rect.right) / 2, (rect.top + rect.bottom) / 2)
          // Only what lies on top is read; a text under an open popover or a bar at the foot is not.
          if (middle && (middle === element || element.contains(middle))) seen.push({ text, rect, element })
        }
      }
    }
    for (const [index, one] of seen.entries()) {
      for (const other of seen.slice(index + 1)) {
        if (one.element === other.element) continue
        const across = Math.min(one.rect.right, other.rect.right) - Math.max(one.rect.left, other.rect.left)
        const down = Math.min(one.rect.bottom, other.rect.bottom) - Math.max(one.rect.top, other.rect.top)
        // Lines are set closer than their boxes are high.
        const lines = Math.min(one.rect.height, other.rect.height)
        if (across > 2 && down > lines * 0.45) {
          found.push(`"${one.text.slice(0, 40)}" over "${other.text.slice(0, 40)}" in ${name(one.element)}`)
        }
      }
    }
    return [...new Set(found)]
  })
}
