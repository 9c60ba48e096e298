import { useTranslation } from '../i18n/translation'

/** What a statement rests on, in the line itself. `dashed` where it was made up. */
export function Tag({ kind }: { kind: 'reconstructed' | 'invented' | 'assumption' | 'figureOfRun' }) {
  const { t } = useTranslation('common')
  return (
    <span className={`tag tag-${kind}`} title={t(`tag.${kind}Help`)}>
      {t(`tag.${kind}`)}
    </span>
  )
}
