import { useEffect, useRef, useState } from 'react'
import { ToggleButton, ToggleButtonGroup } from 'react-aria-components/ToggleButtonGroup'
import type { TeamView } from '../../../classroom/views'
import type { Scenario } from '../../../scenario/scenario'
import { useTranslation } from '../../../ui/i18n/translation'
import type { Ask } from '../parts'
import { type News, ownRoom } from '../useNews'
import { whenUncovered } from '../whenUncovered'
import { heardWords } from './heard'
import { LineForm } from './LineForm'
import { Lines } from './Lines'
import { Members } from './Members'
import { NewTalk } from './NewTalk'
import './panel.css'

export interface TeamPanelProps {
  readonly session: string
  readonly scenario: Scenario
  readonly team: TeamView
  readonly isMuted: boolean
  readonly news: News
  readonly ask: Ask
}

/** Who is in the team, what its members say to one another, and its private talks with other seats. */
export function TeamPanel({ session, scenario, team, isMuted, news, ask }: TeamPanelProps) {
  const { t } = useTranslation('classSeat')
  const [room, setRoom] = useState(ownRoom)
  const [problem, setProblem] = useState<string | null>(null)
  const [sending, setSending] = useState<readonly { readonly room: string; readonly text: string }[]>([])
  const seatName = (seat: string) => scenario.play.seats.find(({ id }) => id === seat)?.name ?? seat
  const talkSeat = (id: string) => ({ id, name: seatName(id), isEmpty: team.empty.includes(id) })
  const withOthers = (seats: readonly string[]) =>
    seats
      .filter((seat) => seat !== team.key.seat)
      .map(seatName)
      .join(', ')
  // A talk that was just begun is the one that is written in, as soon as the classroom shows it.
  const [focused, setFocused] = useState<string | null>(null)
  const [begun, setBegun] = useState<string | null>(null)
  const fresh = begun === null ? undefined : team.talks.find(({ seats }) => talkKey(seats) === begun)
  if (fresh) {
    setBegun(null)
    setRoom(fresh.id)
    setFocused(fresh.id)
  }
  const form = useRef<HTMLDivElement>(null)
  const talk = team.talks.find(({ id }) => id === room) ?? null
  const at = talk ? room : ownRoom
  const { see } = news
  useEffect(() => see(at), [see, at])
  useEffect(() => {
    if (focused === null || focused !== at || !form.current) return
    return whenUncovered(form.current, (box) => {
      setFocused(null)
      box.querySelector('textarea')?.focus()
    })
  }, [focused, at])

  const run = async (command: Parameters<Ask>[0]) => {
    setProblem(null)
    const words = await ask(command)
    setProblem(words)
    return words
  }
  const say = async (text: string) => {
    const line = { room: at, text }
    setSending((before) => [...before, line])
    const words = await run(talk ? { type: 'talk-say', talk: talk.id, text } : { type: 'say', text })
    setSending((before) => before.filter((one) => one !== line))
    return words === null
  }
  const openTalk = async (seats: readonly string[]) => {
    const wanted = talkKey([...seats, team.key.seat])
    if (!team.talks.some((one) => talkKey(one.seats) === wanted)) {
      const words = await ask({ type: 'open-talk', seats })
      if (words !== null) return words
    }
    setBegun(wanted)
    return null
  }
  const label = talk ? t('panel.sayTo', { seats: withOthers(talk.seats) }) : t('panel.say')
  return (
    <div className="stu-panel">
      <Members team={team} />
      {team.talks.length > 0 && (
        <ToggleButtonGroup
          className="stu-rooms"
          aria-label={t('panel.rooms')}
          selectionMode="single"
          disallowEmptySelection
          selectedKeys={[at]}
          onSelectionChange={(keys) => {
            setProblem(null)
            setRoom(String([...keys][0] ?? ownRoom))
          }}
        >
          <Room id={ownRoom} words={t('panel.discussion')} count={news.news.get(ownRoom) ?? 0} />
          {team.talks.map(({ id, seats }) => (
            <Room
              key={id}
              id={id}
              words={t('panel.with', { seats: withOthers(seats) })}
              count={news.news.get(id) ?? 0}
            />
          ))}
        </ToggleButtonGroup>
      )}
      <Lines
        key={`lines ${at}`}
        lines={talk ? talk.lines : team.lines}
        sending={sending.flatMap((one) => (one.room === at ? [one.text] : []))}
        seatName={talk ? seatName : null}
        label={talk ? t('panel.with', { seats: withOthers(talk.seats) }) : t('panel.discussion')}
        onReport={(line) => void run({ type: 'report-line', line })}
      />
      <div ref={form} className="stu-write">
        <LineForm
          key={`form ${at}`}
          draftKey={`class.line.${session}.${at}`}
          label={label}
          heard={
            talk ? heardWords(t, talk.seats.filter((id) => id !== team.key.seat).map(talkSeat)) : t('panel.heardTeam')
          }
          problem={problem}
          isMuted={isMuted}
          onSend={say}
        />
      </div>
      {!isMuted && <NewTalk seats={team.others.map(talkSeat)} onOpen={openTalk} />}
    </div>
  )
}

const talkKey = (seats: readonly string[]): string => [...seats].sort().join(' ')

function Room({ id, words, count }: { id: string; words: string; count: number }) {
  const { t } = useTranslation('classSeat')
  return (
    <ToggleButton id={id} className="stu-room">
      {words}
      {count > 0 && (
        <span className="stu-count">
          <span aria-hidden="true">{count}</span>
          <span className="sr-only">{`, ${t('panel.news', { count })}`}</span>
        </span>
      )}
    </ToggleButton>
  )
}
