import { useEffect } from 'react'
import { ToggleButton } from 'react-aria-components/ToggleButtonGroup'
import { useTranslation } from 'react-i18next'
import type { Shown } from '../shownToRoom'

/** What the projector shows of the page: which part it is, and what stands in it. */
export interface OnProjector {
  readonly id: string
  readonly what: Shown
}

/** Parts of a page that go to the projector one at a time. */
export interface ShowsParts {
  readonly shown: OnProjector | null
  readonly onShow: (shown: OnProjector | null) => void
}

export interface ShowButtonProps extends ShowsParts {
  readonly id: string
  /** What the projector is given; followed for as long as it is shown, as further runs come in. */
  readonly what: Shown
  /** Of what it is the button, for those who hear it alone. */
  readonly name: string
}

/** Puts one part of the page on the projector, or takes it off again. */
export function ShowButton({ id, what, shown, onShow, name }: ShowButtonProps) {
  const { t } = useTranslation('teachDebrief')
  const isShown = shown?.id === id
  const words = JSON.stringify(what)
  const isOlder = isShown && JSON.stringify(shown.what) !== words
  // biome-ignore lint/correctness/useExhaustiveDependencies: shown anew as its words change
  useEffect(() => {
    if (isOlder) onShow({ id, what })
  }, [isOlder, words])
  return (
    <ToggleButton
      className="button button-plain button-small tcd-show"
      aria-label={t('showOf', { name })}
      isSelected={isShown}
      onChange={(next) => onShow(next ? { id, what } : null)}
    >
      {t(isShown ? 'shown' : 'show')}
    </ToggleButton>
  )
}
