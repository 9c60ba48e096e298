import { useSyncExternalStore } from 'react'
import { useTranslation } from '../../ui/i18n/translation'
import { useForm } from '../forms/context'
import { LookSection } from '../look/LookSection'
import { RepairList } from '../open/RepairList'
import { ProblemList } from './ProblemList'
import { type Place, partOf } from './parts'
import { RawFile } from './RawFile'

export interface ProblemsPartProps {
  readonly place: Place | null
  readonly onPlace: (place: Place) => void
  readonly onJump: (place: Place) => void
}

/** Everything the check says, what was mended when the draft was opened, and files that no other part shows. */
export function ProblemsPart({ place, onPlace, onJump }: ProblemsPartProps) {
  const { t } = useTranslation('author')
  const { session, checker } = useForm()
  const findings = useSyncExternalStore(checker.subscribe, checker.findings)
  const { draft } = useSyncExternalStore(session.subscribe, session.standing)
  const { repairs } = session.entry
  const others = Object.keys(draft)
    .filter((file) => partOf({ file, path: [] }) === 'problems')
    .sort()
  const shown = others.find((file) => file === place?.file)
  return (
    <div className="problems-part">
      <h2>{t('problems.title')}</h2>
      <ProblemList findings={findings} onJump={onJump} />
      <LookSection onJump={onJump} />
      {repairs.length > 0 && (
        <section aria-labelledby="repairs-title">
          <h2 id="repairs-title">{t('problems.repairs')}</h2>
          <RepairList repairs={repairs} />
        </section>
      )}
      {others.length > 0 && (
        <section aria-labelledby="files-title">
          <h2 id="files-title">{t('problems.files')}</h2>
          <p className="note">{t('problems.filesText')}</p>
          <ul className="other-files">
            {others.map((file) => (
              <li key={file}>
                <button type="button" className="problem-go" onClick={() => onPlace({ file, path: [] })}>
                  {file}
                </button>
              </li>
            ))}
          </ul>
          {shown && draft[shown].kind === 'text' && <RawFile key={shown} file={shown} />}
          {shown && draft[shown].kind === 'data' && (
            <p className="note">
              {t('problems.made', { file: shown })}{' '}
              <button
                type="button"
                className="button button-plain button-small"
                onClick={() => session.edit([{ do: 'delete', file: shown }])}
              >
                {t('raw.remove')}
              </button>
            </p>
          )}
        </section>
      )}
    </div>
  )
}
