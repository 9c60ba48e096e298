import { ToggleButton } from 'react-aria-components/ToggleButtonGroup'
import { useTranslation } from 'react-i18next'
import type { Shown } from '../shownToRoom'

export interface ShowButtonProps {
  /** What the projector is given when it is pressed. */
  readonly what: Shown
  readonly shown: Shown | null
  readonly onShow: (shown: Shown | null) => void
  /** Of what it is the button, for those who hear it alone. */
  readonly name: string
}

/** Puts one part of the page on the projector, or takes it off again. One at a time is there. */
export function ShowButton({ what, shown, onShow, name }: ShowButtonProps) {
  const { t } = useTranslation('teachDebrief')
  const isShown = JSON.stringify(what) === JSON.stringify(shown)
  return (
    <ToggleButton
      className="button button-plain button-small tcd-show"
      aria-label={t('showOf', { name })}
      isSelected={isShown}
      onChange={(next) => onShow(next ? what : null)}
    >
      {t(isShown ? 'shown' : 'show')}
    </ToggleButton>
  )
}
