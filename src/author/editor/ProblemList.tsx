import { useState } from 'react'
import { type DataPath, type Draft, valueAt } from '../../scenario/draft/draft'
import type { Problem } from '../../scenario/scenario'
import { useTranslation } from '../../ui/i18n/translation'
import { Button } from '../../ui/parts/Button'
import type { Findings } from '../check/checker'
import { useForm } from '../forms/context'
import { FaultMark } from '../forms/Frame'
import { entryName } from '../forms/words'
import { type PartId, type Place, partIds, partOf } from './parts'

export interface ProblemListProps {
  readonly findings: Findings
  readonly onJump: (place: Place) => void
}

/** Shown of one part at first; the rest by a button. */
const mostShown = 40

/** Problems by part, the heaviest first; each leads to its place and, where it can, is mended by a button. */
export function ProblemList({ findings, onJump }: ProblemListProps) {
  const { t } = useTranslation('author')
  const { problems, isFresh, hasFailed, hash, publishable, took } = findings
  return (
    <div className="problem-list" data-fresh={isFresh || undefined} data-took={Math.round(took)}>
      <p className="problem-state" role="status">
        {hasFailed ? t('problems.failed') : isFresh ? stateWords() : t('problems.checking')}
      </p>
      <ProblemGroups problems={problems} onJump={onJump} />
      {hash !== null && isFresh && <p className="note">{t('problems.hash', { hash })}</p>}
    </div>
  )

  function stateWords(): string {
    if (problems.length === 0) return t('problems.none')
    const blocks = problems.filter(({ severity }) => severity === 'blocks').length
    if (blocks > 0) return t('problems.blocked', { count: blocks })
    return t(publishable ? 'problems.playable' : 'problems.notPublishable')
  }
}

export interface ProblemGroupsProps {
  readonly problems: readonly Problem[]
  readonly onJump: (place: Place) => void
}

/** Problems by part, the heaviest first. */
export function ProblemGroups({ problems, onJump }: ProblemGroupsProps) {
  return groupsOf(problems).map(([part, list]) => <Group key={part} part={part} list={list} onJump={onJump} />)
}

interface GroupProps {
  readonly part: PartId
  readonly list: readonly Problem[]
  readonly onJump: (place: Place) => void
}

function Group({ part, list, onJump }: GroupProps) {
  const { t } = useTranslation('author')
  const { session } = useForm()
  const { draft } = session.standing()
  const [isWhole, setWhole] = useState(false)
  const shown = isWhole ? list : list.slice(0, mostShown)
  return (
    <section className="problem-group">
      <h3>
        {t(`part.${part}`)} <span className="count-mark">{list.length}</span>
      </h3>
      <ul>
        {shown.map(({ code, file, path, at, reason, severity, mend }) => (
          <li key={`${code} ${file} ${path} ${reason}`}>
            <FaultMark severity={severity} />
            <div>
              <button type="button" className="problem-go" onClick={() => onJump({ file, path: at })}>
                {reason}
              </button>
              <span className="note problem-place">
                {[nameAt(draft, file, at), `${file} ${path}`].filter(Boolean).join(' · ')}
              </span>
              {mend && (
                <Button size="small" onPress={() => session.edit(mend.edits)}>
                  {mend.label}
                </Button>
              )}
            </div>
          </li>
        ))}
      </ul>
      {list.length > shown.length && (
        <Button size="small" onPress={() => setWhole(true)}>
          {t('problems.more', { count: list.length - shown.length })}
        </Button>
      )}
    </section>
  )
}

/** What the entry that a problem is about is called: of an actor’s file, the actor before it. */
function nameAt(draft: Draft, file: string, at: DataPath): string {
  const actor = file.startsWith('actors/') ? entryName(valueAt(draft, file, []), 40) : ''
  const entry = typeof at[1] === 'number' ? entryName(valueAt(draft, file, at.slice(0, 2)), 40) : ''
  return [actor, entry].filter(Boolean).join(', ')
}

const weights = ['blocks', 'unpublishable', 'warns', 'hints']

function groupsOf(problems: readonly Problem[]): readonly (readonly [PartId, readonly Problem[]])[] {
  return partIds.flatMap((part) => {
    const list = problems.filter(({ file, at }) => partOf({ file, path: at }) === part)
    const sorted = [...list].sort((a, b) => weights.indexOf(a.severity) - weights.indexOf(b.severity))
    return list.length > 0 ? [[part, sorted] as const] : []
  })
}
