import { type RefObject, useEffect, useState } from 'react'
import { useTranslation } from '../../ui/i18n/translation'
import { Icon } from '../../ui/parts/Icon'

/** Pixels by which a card may be covered and still be seen whole. */
const slack = 6

/**
 * Choices of a list that lie below what is in sight of it, or behind the one that stays at its foot. None once one is chosen: its reason
 * needs the room.
 */
function below(box: HTMLElement): HTMLElement[] {
  if (box.querySelector('.card[data-chosen]')) return []
  const wait = box.querySelector('.card-wait')
  const foot = Math.min(
    box.getBoundingClientRect().bottom,
    wait?.getBoundingClientRect().top ?? Number.POSITIVE_INFINITY,
  )
  const cards = [...box.querySelectorAll<HTMLElement>('.card:not(.card-wait)')]
  return cards.filter((card) => {
    const { bottom, height } = card.getBoundingClientRect()
    return height > 0 && isBefore(card, wait) && bottom > foot + slack
  })
}

/** Cards behind the fold follow the list, and are not what it hides. */
const isBefore = (card: Element, wait: Element | null): boolean =>
  wait === null || (card.compareDocumentPosition(wait) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0

/** Says how many choices are out of sight in a list that scrolls, and brings them in. Nothing where all are seen. */
export function ScrollHint({ box }: { box: RefObject<HTMLElement | null> }) {
  const { t } = useTranslation('play')
  const [count, setCount] = useState(0)
  useEffect(() => {
    const scroll = box.current
    if (!scroll) return
    const look = () => setCount(below(scroll).length)
    const sizes = new ResizeObserver(look)
    const watch = () => {
      sizes.disconnect()
      sizes.observe(scroll)
      for (const child of scroll.querySelectorAll('.card, .tm-proposals')) sizes.observe(child)
      look()
    }
    const changes = new MutationObserver(watch)
    changes.observe(scroll, { childList: true, subtree: true, attributes: true, attributeFilter: ['data-chosen'] })
    scroll.addEventListener('scroll', look, { passive: true })
    watch()
    return () => {
      sizes.disconnect()
      changes.disconnect()
      scroll.removeEventListener('scroll', look)
    }
  }, [box])
  if (count === 0) return null
  return (
    <button
      type="button"
      className="scroll-hint"
      onClick={() => {
        const scroll = box.current
        if (scroll) scroll.scrollBy({ top: scroll.clientHeight / 2 })
      }}
    >
      <Icon name="chevron" />
      {t('decide.hidden', { count })}
    </button>
  )
}
