import { useTranslation } from '../ui/i18n/translation'
import { SectionNav as Nav } from '../ui/parts/SectionNav'

export type SectionName =
  | 'outcomes'
  | 'tolls'
  | 'accounts'
  | 'decisions'
  | 'not-computed'
  | 'epilogue'
  | 'questions'
  | 'take-home'

/** Ways to the parts of the comparison. */
export function SectionNav({ sections }: { sections: readonly SectionName[] }) {
  const { t } = useTranslation('compare')
  return <Nav label={t('nav.label')} sections={sections.map((id) => ({ id, name: t(`nav.${id}`) }))} />
}
