import type { Repair } from '../../scenario/package/repair'
import { useTranslation } from '../../ui/i18n/translation'
import { RepairList } from '../open/RepairList'

export interface RepairedProps {
  readonly repairs: readonly Repair[]
  /** Whether the file as it came is under Versions. */
  readonly isKept: boolean
  /** Whether it was a folder: of that, only what was taken in can be kept. */
  readonly isFolder: boolean
}

/** What was mended in opening a file, and where the file is as it came. */
export function Repaired({ repairs, isKept, isFolder }: RepairedProps) {
  const { t } = useTranslation('author')
  const isPart = isFolder && repairs.some(({ code }) => code === 'file-refused')
  return (
    <>
      <p>
        {t('repair.intro', { count: repairs.length })}{' '}
        {t(isKept ? (isPart ? 'repair.keptPart' : 'repair.kept') : 'repair.notKept')}
      </p>
      <RepairList repairs={repairs} />
    </>
  )
}
