import { useTranslation } from '../../ui/i18n/translation'
import { Button } from '../../ui/parts/Button'
import { Page } from '../../ui/parts/Page'
import { type EndedWhy, opensLater } from '../link/link'

/** Nothing more comes from the lesson: why, and where to go on. `code`: of the lesson, for whoever left it and may join again. */
export function Ended({ why, code = null }: { why: EndedWhy | 'noPass'; code?: string | null }) {
  const { t } = useTranslation('classSeat')
  return (
    <Page title={t(`ended.${why}.title`)} width="reading">
      <div className="stu-locked">
        <h1>{t(`ended.${why}.title`)}</h1>
        <p className="lead">{t(`ended.${why}.text`)}</p>
        <p className="stu-note-ways">
          {why !== 'noPass' && opensLater(why) && (
            <Button look="ink" onPress={() => window.location.reload()}>
              {t('ended.again')}
            </Button>
          )}
          <a
            className="button button-plain button-normal"
            href={why === 'left' && code !== null ? `#/join/${code}` : '#/join'}
          >
            {t('ended.join')}
          </a>
          <a className="button button-plain button-normal" href="#/">
            {t('ended.start')}
          </a>
        </p>
      </div>
    </Page>
  )
}
