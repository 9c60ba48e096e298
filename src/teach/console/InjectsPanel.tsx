import type { Inject } from '../../classroom/events'
import { useTranslation } from '../../ui/i18n/translation'
import { Button } from '../../ui/parts/Button'
import { useConsole } from './context'

/** How many stand on the page; the rest are in the dialog. */
const shown = 3

/** Injects that are prepared, and the way to their preview. */
export function InjectsPanel({ onOpen }: { onOpen: () => void }) {
  const { t } = useTranslation('teach')
  const { view } = useConsole()
  const { planned, sent } = view
  const open = planned.filter(({ id }) => !sent.some(({ inject }) => inject.id === id))
  return (
    <section className="tch-panel" aria-labelledby="injects-title">
      <h2 id="injects-title">{t('inject.title')}</h2>
      {open.length === 0 ? (
        <p className="note">{sent.length > 0 ? t('inject.onlySent', { sent: sent.length }) : t('inject.none')}</p>
      ) : (
        <ul className="tch-injects">
          {open.slice(0, shown).map((inject) => (
            <li key={inject.id}>
              <InjectWhenWords inject={inject} />
              <span className="tch-inject-title">
                {inject.title} <InjectTag inject={inject} />
              </span>
            </li>
          ))}
        </ul>
      )}
      <Button className="tch-wide" onPress={onOpen}>
        {t(planned.length > 0 ? 'inject.open' : 'inject.planOpen')}
      </Button>
    </section>
  )
}

/** When an inject is sent; `isWhole` where there is room for the condition's own words. */
export function InjectWhenWords({ inject: { when }, isWhole = false }: { inject: Inject; isWhole?: boolean }) {
  const { t } = useTranslation('teach')
  const { scenario } = useConsole()
  const condition = when.on === 'condition' ? scenario.conditions.find(({ id }) => id === when.condition) : undefined
  return (
    <span className="tch-inject-when" title={condition?.text}>
      {when.on === 'window' ? t('inject.on.window', { n: when.window + 1 }) : t(`inject.on.${when.on}`)}
      {isWhole && condition && `: ${condition.text}`}
    </span>
  )
}

export function InjectTag({ inject }: { inject: Inject }) {
  const { t } = useTranslation('teach')
  return inject.sources.length > 0 ? (
    <span className="tag">{t('inject.sourced')}</span>
  ) : (
    <span className="tag tag-invented">{t('inject.invented')}</span>
  )
}
