import { ToggleButton } from 'react-aria-components/ToggleButtonGroup'
import { useTranslation } from '../../ui/i18n/translation'
import type { PartOfWorlds, ShowsParts } from './onProjector'

export interface ShowButtonProps extends ShowsParts {
  readonly part: PartOfWorlds
  /** Of what it is the button, for those who hear it alone. */
  readonly name: string
}

/** Puts one part of the page on the projector, or takes it off again. */
export function ShowButton({ part, shown, onShow, name }: ShowButtonProps) {
  const { t } = useTranslation('teachDebrief')
  const isShown = shown?.what === part.what && shown.id === part.id
  return (
    <ToggleButton
      className="button button-plain button-small tcd-show"
      aria-label={t('showOf', { name })}
      isSelected={isShown}
      onChange={(next) => onShow(next ? part : null)}
    >
      {t(isShown ? 'shown' : 'show')}
    </ToggleButton>
  )
}
