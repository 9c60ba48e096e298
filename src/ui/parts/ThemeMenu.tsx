import { lazy, Suspense, useState } from 'react'
import { useTranslation } from '../i18n/translation'

const load = () => import('./ThemeMenuList')
const ThemeMenuList = lazy(async () => ({ default: (await load()).ThemeMenuList }))

/** Light, dark, or as the system has it. The menu's code comes when somebody turns to its button. */
export function ThemeMenu() {
  const { t } = useTranslation('common')
  const [isAsked, setAsked] = useState(false)
  const prepare = () => void load().catch(() => undefined)
  const button = (
    <button
      type="button"
      className="button button-quiet button-small"
      aria-haspopup="menu"
      aria-expanded={false}
      onPointerEnter={prepare}
      onFocus={prepare}
      onClick={() => setAsked(true)}
    >
      {t('theme.label')}
    </button>
  )
  return isAsked ? (
    <Suspense fallback={button}>
      <ThemeMenuList />
    </Suspense>
  ) : (
    button
  )
}
