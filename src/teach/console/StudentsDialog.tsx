import { type FormEvent, useState } from 'react'
import type { TeamKey } from '../../classroom/events'
import { limits } from '../../classroom/limits'
import { useTranslation } from '../../ui/i18n/translation'
import { AskDialog } from '../../ui/parts/AskDialog'
import { Button } from '../../ui/parts/Button'
import { Dialog } from '../../ui/parts/Dialog'
import { Field } from '../form/Field'
import { isTeam, letterOf } from '../parts'
import { useConsole } from './context'
import { LetGoList } from './LetGoList'

interface Person {
  readonly member: string
  readonly nick: string
  readonly here: boolean
  readonly muted: boolean
  /** Null: an observer. */
  readonly team: TeamKey | null
}

export interface StudentsDialogProps {
  /** Those without a seat alone. */
  readonly onlyObservers?: boolean
  readonly onClose: () => void
}

/** Everybody of the class by nickname: where they sit, and what a teacher does about it. */
export function StudentsDialog({ onlyObservers = false, onClose }: StudentsDialogProps) {
  const { t } = useTranslation('teach')
  const { view, send, ask } = useConsole()
  const [asked, setAsked] = useState<Person | null>(null)
  const [renamed, setRenamed] = useState<Person | null>(null)
  const [fault, setFault] = useState<string | null>(null)
  const seated = onlyObservers ? [] : view.teams
  const people: Person[] = [
    ...seated.flatMap(({ key, members }) => members.map((one) => ({ ...one, team: key }))),
    ...view.observers.map((one) => ({ ...one, muted: false, team: null })),
  ]
  const tell = async (command: Parameters<typeof ask>[0]) => setFault(await ask(command))
  return (
    <Dialog title={t(onlyObservers ? 'people.observers' : 'people.title')} isOpen onClose={onClose} size="page">
      <p className="note">{t(onlyObservers ? 'people.observersHelp' : 'people.help')}</p>
      {people.length === 0 ? (
        <p>{t(onlyObservers ? 'people.noObservers' : 'people.none')}</p>
      ) : (
        <div className="tch-people">
          <table>
            <thead>
              <tr>
                <th scope="col">{t('people.nick')}</th>
                <th scope="col">{t('people.seat')}</th>
                <th scope="col">{t('people.state')}</th>
                <th scope="col">{t('people.acts')}</th>
              </tr>
            </thead>
            <tbody>
              {people.map((person) => (
                <tr key={person.member}>
                  <th scope="row">{person.nick}</th>
                  <td>
                    <SeatSelect
                      person={person}
                      onMove={(team) => void tell({ type: 'move', member: person.member, team })}
                    />
                  </td>
                  <td>
                    {t(person.here ? 'people.here' : 'people.away')}
                    {person.muted && `, ${t('people.muted')}`}
                  </td>
                  <td>
                    <div className="tch-acts">
                      <Button
                        size="small"
                        aria-label={t('people.renameOf', { nick: person.nick })}
                        onPress={() => setRenamed(person)}
                      >
                        {t('people.rename')}
                      </Button>
                      {person.team && (
                        <Button
                          size="small"
                          aria-label={t(person.muted ? 'talk.unmuteOf' : 'talk.muteOf', { nick: person.nick })}
                          onPress={() => void tell({ type: 'mute', member: person.member, muted: !person.muted })}
                        >
                          {t(person.muted ? 'talk.unmute' : 'talk.mute')}
                        </Button>
                      )}
                      <Button
                        size="small"
                        aria-label={t('people.kickOf', { nick: person.nick })}
                        onPress={() => setAsked(person)}
                      >
                        {t('people.kick')}
                      </Button>
                    </div>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {!onlyObservers && <LetGoList />}
      {fault && (
        <p className="foot-warning" role="alert">
          {fault}
        </p>
      )}
      {renamed && (
        <RenameDialog
          nick={renamed.nick}
          onClose={() => setRenamed(null)}
          onSave={(nick) => ask({ type: 'rename-member', member: renamed.member, nick })}
        />
      )}
      {asked && (
        <AskDialog
          title={t('people.kickAsk', { nick: asked.nick })}
          go={t('people.kickGo')}
          stay={t('ask.stay')}
          isOpen
          onStay={() => setAsked(null)}
          onGo={() => {
            void send({ type: 'kick', member: asked.member })
            setAsked(null)
          }}
        >
          <p>{t('people.kickText')}</p>
        </AskDialog>
      )}
    </Dialog>
  )
}

const keyOf = (team: TeamKey | null): string => (team ? `${team.world}/${team.seat}` : '')

function SeatSelect({ person, onMove }: { person: Person; onMove: (team: TeamKey | null) => void }) {
  const { t } = useTranslation('teach')
  const { view, seatName } = useConsole()
  const teams = view.teams.map(({ key }) => key)
  return (
    <select
      className="tch-select"
      aria-label={t('people.seatOf', { nick: person.nick })}
      value={keyOf(person.team)}
      onChange={({ target }) => {
        const team = teams.find((key) => keyOf(key) === target.value) ?? null
        const isSame = team === null ? person.team === null : person.team !== null && isTeam(team, person.team)
        if (!isSame) onMove(team)
      }}
    >
      {teams.map((key) => (
        <option key={keyOf(key)} value={keyOf(key)}>
          {t('people.seatIn', { seat: seatName(key.seat), letter: letterOf(key.world) })}
        </option>
      ))}
      <option value="">{t('people.observer')}</option>
    </select>
  )
}

function RenameDialog(props: { nick: string; onClose: () => void; onSave: (nick: string) => Promise<string | null> }) {
  const { nick, onClose, onSave } = props
  const { t } = useTranslation(['teach', 'common'])
  const [name, setName] = useState(nick)
  const [fault, setFault] = useState<string | null>(null)
  const save = async (event: FormEvent) => {
    event.preventDefault()
    const why = await onSave(name)
    setFault(why)
    if (why === null) onClose()
  }
  return (
    <Dialog title={t('people.renameOf', { nick })} isOpen onClose={onClose}>
      <form className="tch-form" onSubmit={(event) => void save(event)}>
        <Field label={t('people.newName')}>
          {(field) => (
            <input
              {...field}
              type="text"
              maxLength={limits.name}
              required
              value={name}
              onChange={({ target }) => setName(target.value)}
            />
          )}
        </Field>
        {fault && (
          <p className="foot-warning" role="alert">
            {fault}
          </p>
        )}
        <Button type="submit">{t('people.save')}</Button>
      </form>
    </Dialog>
  )
}
