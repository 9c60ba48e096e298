import { useMemo, useSyncExternalStore } from 'react'
import { useTranslation } from '../../ui/i18n/translation'
import type { Checker } from '../check/checker'
import { countByPart, type PartId, partIds, toMend } from './parts'

export interface PartListProps {
  readonly here: PartId
  readonly checker: Checker
  readonly onGo: (part: PartId) => void
}

/** The parts of a scenario, each with how many problems lie in it. A list beside the form; on a phone a choice above it. */
export function PartList({ here, checker, onGo }: PartListProps) {
  const { t } = useTranslation('author')
  const { problems } = useSyncExternalStore(checker.subscribe, checker.findings)
  const counts = useMemo(() => countByPart(problems), [problems])
  const countOf = (part: PartId) => (part === 'problems' ? toMend(problems).length : (counts.get(part) ?? 0))
  return (
    <nav className="part-list" aria-label={t('editor.parts')}>
      <ul>
        {partIds.map((part) => (
          <li key={part}>
            <button type="button" aria-current={part === here ? 'page' : undefined} onClick={() => onGo(part)}>
              <span>{t(`part.${part}`)}</span>
              {countOf(part) > 0 && <span className="count-mark">{countOf(part)}</span>}
            </button>
          </li>
        ))}
      </ul>
      <select
        className="field-input part-choice"
        aria-label={t('editor.parts')}
        value={here}
        onChange={(event) => onGo(event.target.value as PartId)}
      >
        {partIds.map((part) => (
          <option key={part} value={part}>
            {countOf(part) > 0
              ? t('editor.partCount', { part: t(`part.${part}`), count: countOf(part) })
              : t(`part.${part}`)}
          </option>
        ))}
      </select>
    </nav>
  )
}
