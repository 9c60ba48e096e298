const focusable =
  'a[href], button:not(:disabled), input:not(:disabled):not([hidden]), select:not(:disabled), textarea:not(:disabled), [contenteditable="true"], [tabindex="0"]'

/** Where an element stood: what was around it, and what came after that in what is around it in turn. */
type Stand = readonly { readonly within: Element; readonly next: Element | null }[]

/**
 * Catches the focus when an act takes away what had it, such as an entry that is removed, a problem that is mended or a button that
 * can't be pressed any more: it goes to what came next there, else to the nearest thing around it, so that work by keyboard goes on
 * where it was. Gives what ends it.
 */
export function catchFocus(box: Element & GlobalEventHandlers): () => void {
  const first = document.activeElement
  let last: Element | null = first !== box && box.contains(first) ? first : null
  let stand: Stand = last ? standOf(last, box) : []
  const forget = () => {
    last = null
  }
  const onFocusIn = ({ target }: FocusEvent) => {
    last = target instanceof Element ? target : null
    stand = last ? standOf(last, box) : []
  }
  const onFocusOut = ({ target, relatedTarget }: FocusEvent) => {
    // Left by its author's will; what is taken away has left the page by then, and is caught before.
    if (relatedTarget === null) {
      setTimeout(() => target === last && last?.isConnected && !last.matches(':disabled') && forget())
    }
  }
  const look = () => {
    // What can't be pressed any more stays on the page and is left by the focus as well, in some browsers only as it is drawn.
    if (!last || (last.isConnected && !last.matches(':disabled'))) return
    const { activeElement } = document
    const wasLost = activeElement === document.body || activeElement === last
    forget()
    if (wasLost) heir(stand)?.focus()
  }
  const observer = new MutationObserver(look)
  observer.observe(box, { childList: true, subtree: true, attributeFilter: ['disabled'] })
  box.addEventListener('focusin', onFocusIn)
  box.addEventListener('focusout', onFocusOut)
  return () => {
    observer.disconnect()
    box.removeEventListener('focusin', onFocusIn)
    box.removeEventListener('focusout', onFocusOut)
  }
}

function standOf(element: Element, root: Element): Stand {
  const stand: { within: Element; next: Element | null }[] = []
  for (let at = element; at !== root && at.parentElement; at = at.parentElement) {
    stand.push({ within: at.parentElement, next: at.nextElementSibling })
  }
  return stand
}

/** What takes the focus of something that stood there. */
function heir(stand: Stand): HTMLElement | null {
  for (const { within, next } of stand) {
    if (!within.isConnected) continue
    const own = [...within.querySelectorAll<HTMLElement>(focusable)].filter((one) => one.checkVisibility())
    if (own.length === 0) continue
    if (!next || next.parentElement !== within) return own[0]
    const after = own.find((one) => next.contains(one) || next.compareDocumentPosition(one) & 4)
    return after ?? own[own.length - 1]
  }
  return null
}
