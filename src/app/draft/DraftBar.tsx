import { useLayoutEffect } from 'react'
import type { Scenario } from '../../scenario/scenario'
import { author } from '../../ui/i18n/en/author'
import { addTexts } from '../../ui/i18n/late'
import { useTranslation } from '../../ui/i18n/translation'
import { routeAddress } from '../routes'
import { placeKept } from './place'
import './draftBar.css'

addTexts('author', author)

/** Says that this is a trial of a scenario that is being written, and leads back to where its author was. */
export function DraftBar({ scenario }: { readonly scenario: Scenario }) {
  const { t } = useTranslation('author')
  const draft = scenario.manifest.id
  const { part, view } = placeKept(draft) ?? { part: '', view: '' }
  useLayoutEffect(() => {
    document.documentElement.dataset.trial = ''
    return () => {
      delete document.documentElement.dataset.trial
    }
  }, [])
  return (
    <aside className="draft-bar" aria-label={t('trial.bar')}>
      <span className="draft-bar-words">
        <strong>{t('trial.bar')}</strong> {scenario.manifest.title}
      </span>
      <a className="button button-small" href={routeAddress({ page: 'author-draft', draft, part, view })}>
        {t('trial.back')}
      </a>
    </aside>
  )
}
