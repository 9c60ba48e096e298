import { useSyncExternalStore } from 'react'
import { longLook, quickLook } from '../../analysis/authoring/setup'
import { useTranslation } from '../../ui/i18n/translation'
import { Button } from '../../ui/parts/Button'
import { ProblemGroups } from '../editor/ProblemList'
import type { Place } from '../editor/parts'
import { useForm } from '../forms/context'
import { useFocusKept } from '../forms/useFocusKept'
import './look.css'

/** What only runs can show: plays the draft many times, and lists what they tell, each with a jump to its place. */
export function LookSection({ onJump }: { readonly onJump: (place: Place) => void }) {
  const { t } = useTranslation('author')
  const { session, checker, look } = useForm()
  const { progress, found, hasFailed } = useSyncExternalStore(look.subscribe, look.standing)
  const { draft } = useSyncExternalStore(session.subscribe, session.standing)
  const kept = useFocusKept<HTMLElement>(progress === null)
  const { hash } = useSyncExternalStore(checker.subscribe, checker.findings)
  return (
    <section className="look" aria-labelledby="look-title" {...kept}>
      <h2 id="look-title">{t('look.title')}</h2>
      <p>{t('look.text')}</p>
      {progress ? (
        <p className="look-acts">
          <progress aria-label={t('look.title')} value={progress.done} max={progress.of} />
          <span className="note">{t('look.progress', progress)}</span>
          <Button size="small" onPress={look.cancel}>
            {t('look.cancel')}
          </Button>
        </p>
      ) : (
        <p className="look-acts">
          {[quickLook, longLook].map((setup) => (
            <Button key={setup.runs} size="small" isDisabled={hash === null} onPress={() => look.start(setup)}>
              {t(setup === quickLook ? 'look.quick' : 'look.long', { count: setup.runs })}
            </Button>
          ))}
          {hash === null && <span className="note">{t('look.blocked')}</span>}
        </p>
      )}
      <div role="status">
        {hasFailed && <p>{t('look.failed')}</p>}
        {found && (
          <p>
            {t(found.result.problems.length > 0 ? 'look.found' : 'look.nothing', { count: found.result.runs })}
            {found.draft !== draft && ` ${t('look.older')}`}
          </p>
        )}
      </div>
      {found && <ProblemGroups problems={found.result.problems} onJump={onJump} />}
      {found && found.result.untested.length > 0 && (
        <p className="note">{t('look.untested', { options: found.result.untested.join(', ') })}</p>
      )}
    </section>
  )
}
