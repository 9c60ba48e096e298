import { useTranslation } from '../../ui/i18n/translation'
import { Button } from '../../ui/parts/Button'
import type { JoinCase } from './ContentNote'

export interface WaysProps {
  readonly cases: readonly JoinCase[]
  readonly joining: 'team' | 'observer' | null
  readonly onJoin: (way: 'team' | 'observer') => void
}

/** Three ways to take part: same size, same type, same button. No reason is asked. */
export function Ways({ cases, joining, onJoin }: WaysProps) {
  const { t } = useTranslation('classJoin')
  const real = cases.filter(({ invented }) => !invented)
  return (
    <section className="jn-ways" aria-labelledby="jn-ways">
      <h2 id="jn-ways">{t('waysTitle')}</h2>
      <p className="note">{t('waysHelp')}</p>
      <ul className="jn-way-list">
        {(['team', 'observer'] as const).map((way) => (
          <li key={way} className="jn-way">
            <h3>{t(`${way}.title`)}</h3>
            <p>{t(`${way}.text`)}</p>
            <Button isPending={joining === way} onPress={() => onJoin(way)}>
              {t(joining === way ? 'joining' : `${way}.go`)}
            </Button>
          </li>
        ))}
        {real.length > 0 && (
          <li className="jn-way">
            <h3>{t('study.title')}</h3>
            <p>{t('study.text')}</p>
            {real.map(({ id, title }) => (
              <a key={id} className="button button-plain button-normal" href={`#/s/${id}/study`}>
                {t('study.go', { title })}
              </a>
            ))}
          </li>
        )}
      </ul>
    </section>
  )
}
