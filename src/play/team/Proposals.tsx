import type { ProposalView, TeamView } from '../../classroom/views'
import type { SeatView } from '../../session/api'
import { useTranslation } from '../../ui/i18n/translation'
import { Button } from '../../ui/parts/Button'
import { isReady } from './teamOrders'
import type { Giving } from './useGiving'
import './team.css'

export interface ProposalsProps {
  readonly team: TeamView
  readonly view: SeatView
  readonly giving: Giving
  /** False while the lesson is paused, or the team is done. */
  readonly canAct: boolean
  /** Whether a card is chosen, whose button is then the filled one. */
  readonly isChoosing: boolean
}

/** What members of the team propose: who agrees, and what each can do about it. */
export function Proposals({ team, view, giving, canAct, isChoosing }: ProposalsProps) {
  const { t } = useTranslation('classPlay')
  if (team.proposals.length === 0) return null
  return (
    <section className="tm-proposals" aria-labelledby="proposals-title">
      <h3 id="proposals-title">{t('proposals.title')}</h3>
      <ul>
        {team.proposals.map((proposal) => (
          <Proposal key={proposal.id} {...{ proposal, view, giving, canAct, isChoosing }} />
        ))}
      </ul>
    </section>
  )
}

function Proposal({
  proposal,
  view,
  giving,
  canAct,
  isChoosing,
}: { proposal: ProposalView } & Omit<ProposalsProps, 'team'>) {
  const { t } = useTranslation('classPlay')
  const { id, order, agree, needed, iAgree, mine } = proposal
  const option = 'option' in order ? order.option : null
  const name =
    option === null
      ? t('proposals.wait')
      : ([...view.decisions, ...view.standing].find((one) => one.option === option)?.label ?? option)
  const label =
    order.type === 'stand'
      ? t('proposals.stand', { label: name })
      : order.type === 'unstand'
        ? t('proposals.unstand', { label: name })
        : name
  const ready = isReady(proposal)
  const long = (act: string) => t('proposals.actLong', { act, label })
  return (
    <li className="tm-proposal" data-ready={ready || undefined} data-waits={(canAct && !iAgree) || undefined}>
      <p>
        <strong>{label}</strong>{' '}
        <span className="note">{mine ? t('proposals.byMe') : t('proposals.by', { nick: proposal.nick })}</span>
      </p>
      {'reason' in order && <p className="tm-reason">{order.reason || t('proposals.noReason')}</p>}
      <p className="note">
        {ready ? t('proposals.ready') : t('proposals.of', { count: agree.length, needed })} ·{' '}
        {t('proposals.who', { who: agree.join(', ') })}
      </p>
      {canAct && (
        <div className="tm-acts">
          {mine && (
            <Button
              look="quiet"
              size="small"
              aria-label={long(t('proposals.withdraw'))}
              onPress={() => void giving.act({ type: 'withdraw', proposal: id })}
            >
              {t('proposals.withdraw')}
            </Button>
          )}
          <Button
            look={iAgree ? 'quiet' : 'plain'}
            size="small"
            aria-label={long(t(iAgree ? 'proposals.disagree' : 'proposals.agree'))}
            onPress={() => void giving.act({ type: 'agree', proposal: id, agrees: !iAgree })}
          >
            {t(iAgree ? 'proposals.disagree' : 'proposals.agree')}
          </Button>
          {ready && (
            <Button
              look={isChoosing ? 'plain' : 'act'}
              size="small"
              aria-label={long(t('proposals.give'))}
              isPending={giving.isBusy}
              onPress={() => void giving.act({ type: 'give', proposal: id })}
            >
              {t('proposals.give')}
            </Button>
          )}
        </div>
      )}
    </li>
  )
}
