import { useState } from 'react'
import type { TeamCard } from '../../classroom/views'
import { assumptionWords } from '../../ui/assumptionWords'
import { useTranslation } from '../../ui/i18n/translation'
import { Button } from '../../ui/parts/Button'
import { Dialog } from '../../ui/parts/Dialog'
import { Icon } from '../../ui/parts/Icon'
import { useLanguage } from '../../ui/useFormat'
import { saveWork, useWork, type WorkFile } from '../grading/useWork'
import { WorkTexts } from '../grading/WorkTexts'
import { type WorkOfTeam, workByTeam } from '../grading/workByTeam'
import { whenWords } from '../handIn/when'
import { letterOf } from '../parts'
import { useConsole } from './context'

/** What was handed in, team by team, as it comes; and everything that is graded, to be taken out. */
export function WorkDialog({ address, onClose }: { address: string; onClose: () => void }) {
  const { t } = useTranslation('classWork')
  const { view } = useConsole()
  const { groups, others } = workByTeam(view)
  return (
    <Dialog title={t('panel')} isOpen onClose={onClose} size="page">
      <TakeOut address={address} />
      {groups.map(({ card, ...work }) => (
        <Group key={`${card.key.world} ${card.key.seat}`} card={card} work={work} />
      ))}
      <Group card={null} work={others} />
      {view.handedIn.length === 0 && <p className="note">{t('nobody')}</p>}
    </Dialog>
  )
}

/** One team, or those without (null). Nothing where nobody is. */
function Group({ card, work: { done, open } }: { card: TeamCard | null; work: WorkOfTeam }) {
  const { t } = useTranslation('classWork')
  const { t: tAssume } = useTranslation('assume')
  const { scenario, seatName, view } = useConsole()
  const language = useLanguage()
  if (done.length + open.length === 0) return null
  const isRoom = view.lesson.mode === 'one-device'
  const assumption = (id: string | undefined | null): string | null => {
    const parameter = scenario.model.parameters.find((one) => one.id === id)
    return parameter ? assumptionWords(tAssume, parameter) : null
  }
  return (
    <section className="tch-work-team">
      <h3>
        {card
          ? `${t('team', { seat: seatName(card.key.seat), letter: letterOf(card.key.world) })} · ${card.name}`
          : t(isRoom ? 'room' : 'others')}
      </h3>
      {done.map(({ member, nick, world, at, work }) => (
        <article key={`${member} ${world}`} className="tch-work-one">
          <p>
            <strong>{nick ?? t('roomWorld', { letter: letterOf(world) })}</strong>{' '}
            <span className="note">
              {t('at', { time: whenWords(language, at) })}
              {member !== null && world !== card?.key.world && `, ${t('about', { letter: letterOf(world) })}`}
            </span>
          </p>
          <WorkTexts {...work} parameterText={assumption(work.trial?.parameter)} />
        </article>
      ))}
      {open.length > 0 && (
        <p className="note">
          {t('not')}: {open.map(({ nick }) => nick).join(', ')}
        </p>
      )}
    </section>
  )
}

/** The files and the page for grading. */
function TakeOut({ address }: { address: string }) {
  const { t } = useTranslation('classWork')
  const { base, session, token, scenario, view } = useConsole()
  const { fault, fetch } = useWork({ base, session, token, scenario })
  const [making, setMaking] = useState<WorkFile | null>(null)
  const [without, setWithout] = useState<'early' | 'unreadable' | null>(null)
  const take = async (kind: WorkFile) => {
    setMaking(kind)
    const fetched = await fetch()
    setMaking(null)
    setWithout(fetched !== null && typeof fetched.work === 'string' ? fetched.work : null)
    if (fetched) saveWork(scenario, view.lesson.title, fetched, kind)
  }
  const words = fault
    ? t('failed', { why: fault })
    : without === 'early'
      ? t('early')
      : without && t('failed', { why: t('unreadable') })
  return (
    <section className="tch-form">
      <h3>{t('take')}</h3>
      <p className="note">{t('takeHelp')}</p>
      <div className="tch-acts">
        <a className="button button-plain button-normal" href={address} target="_blank" rel="noreferrer">
          <Icon name="sheet" /> {t('paper')}
        </a>
        {(['csv', 'json'] as const).map((kind) => (
          <Button key={kind} isPending={making === kind} onPress={() => void take(kind)}>
            <Icon name="export" /> {t(kind)}
          </Button>
        ))}
      </div>
      {words && (
        <p className="foot-warning" role="alert">
          {words}
        </p>
      )}
    </section>
  )
}
