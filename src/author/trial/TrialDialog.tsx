import { type ReactNode, useId, useState, useSyncExternalStore } from 'react'
import type { Play } from '../../scenario/schema/play'
import { createFormat } from '../../ui/format'
import { useTranslation } from '../../ui/i18n/translation'
import { Button } from '../../ui/parts/Button'
import { Dialog } from '../../ui/parts/Dialog'
import { useLanguage } from '../../ui/useFormat'
import { ProblemList } from '../editor/ProblemList'
import type { Place } from '../editor/parts'
import type { Open } from '../editor/useSession'
import { fieldOf, hourIn, lastStart, playOf, settingFor, type TrialSetting } from './setting'

export interface TrialDialogProps {
  readonly open: Open
  /** What the author has open. */
  readonly place: Place | null
  readonly isOpen: boolean
  readonly onClose: () => void
  readonly onJump: (place: Place) => void
  /** Begins a trial of the draft as it stands. */
  readonly onTry: (setting: TrialSetting) => Promise<void>
  /** Opens the draft at its first page, as students see it. */
  readonly onFirstPage: () => Promise<void>
}

/** As it was set last, for the next trial. */
let last: TrialSetting | null = null

/** Asks who plays from which hour on, and begins; or says what stands in the way. */
export function TrialDialog(props: TrialDialogProps) {
  const { open, isOpen, onClose } = props
  const { t } = useTranslation('author')
  return (
    <Dialog title={t('trial.title')} isOpen={isOpen} onClose={onClose}>
      {isOpen && <Asked {...props} open={open} />}
    </Dialog>
  )
}

function Asked({ open, place, onClose, onJump, onTry, onFirstPage }: TrialDialogProps) {
  const { t } = useTranslation('author')
  const { session, checker } = open
  const findings = useSyncExternalStore(checker.subscribe, checker.findings)
  const { problems, isFresh } = findings
  const [play] = useState(() => playOf(session.standing().draft))
  const [isBusy, setBusy] = useState(false)
  const blocking = problems.filter(({ severity }) => severity === 'blocks')
  if (!isFresh && blocking.length === 0 && !play) return <p role="status">{t('problems.checking')}</p>
  if (blocking.length > 0 || !play) {
    return (
      <>
        <p>{t('trial.blocked', { count: Math.max(1, blocking.length) })}</p>
        <ProblemList
          findings={{ ...findings, problems: blocking }}
          onJump={(to) => {
            onClose()
            onJump(to)
          }}
        />
      </>
    )
  }
  const begin = (work: () => Promise<void>) => {
    setBusy(true)
    void work().finally(() => setBusy(false))
  }
  return (
    <TrialForm
      play={play}
      first={settingFor(session.standing().draft, play, place, last)}
      isBusy={isBusy}
      onTry={(setting) => {
        last = setting
        begin(() => onTry(setting))
      }}
      onFirstPage={() => begin(onFirstPage)}
    />
  )
}

interface TrialFormProps {
  readonly play: Play
  readonly first: TrialSetting
  readonly isBusy: boolean
  readonly onTry: (setting: TrialSetting) => void
  readonly onFirstPage: () => void
}

function TrialForm({ play, first, isBusy, onTry, onFirstPage }: TrialFormProps) {
  const { t } = useTranslation('author')
  const language = useLanguage()
  const format = createFormat(language, play.clock)
  const [setting, setSetting] = useState(first)
  const [when, setWhen] = useState(fieldOf(play.clock, first.from))
  const change = (over: Partial<TrialSetting>) => setSetting((before) => ({ ...before, ...over }))
  const windows = play.plans.find(({ id }) => id === setting.plan)?.windows ?? []
  const goTo = (from: number) => {
    change({ from })
    setWhen(fieldOf(play.clock, from))
  }
  const submit = () => {
    const from = hourIn(play.clock, when) ?? setting.from
    goTo(from)
    onTry({ ...setting, from })
  }
  return (
    <form
      className="trial-form"
      onSubmit={(event) => {
        event.preventDefault()
        submit()
      }}
    >
      <p>{t('trial.text')}</p>
      <Asking label={t('trial.seat')}>
        {(id) => <Choice id={id} value={setting.seat} items={play.seats} onChange={(seat) => change({ seat })} />}
      </Asking>
      <Asking label={t('trial.from')} note={t('trial.fromText', { last: format.dayTime(lastStart(play.clock)) })}>
        {(id) => (
          <input
            id={id}
            className="field-input"
            type="datetime-local"
            step={3600}
            min={fieldOf(play.clock, 0)}
            max={fieldOf(play.clock, lastStart(play.clock))}
            value={when}
            required
            onChange={(event) => setWhen(event.target.value)}
          />
        )}
      </Asking>
      <Asking label={t('trial.window')}>
        {(id) => (
          <select
            id={id}
            className="field-input"
            value={windows.some(({ hour }) => hour === setting.from) ? setting.from : ''}
            onChange={(event) => event.target.value !== '' && goTo(Number(event.target.value))}
          >
            <option value="">{t('trial.noWindow')}</option>
            {windows.map(({ hour, label }) => (
              <option key={hour} value={hour}>
                {[format.dayTime(hour), label].filter(Boolean).join(' · ')}
              </option>
            ))}
          </select>
        )}
      </Asking>
      <Asking label={t('trial.plan')}>
        {(id) => <Choice id={id} value={setting.plan} items={play.plans} onChange={(plan) => change({ plan })} />}
      </Asking>
      <Asking label={t('trial.policy')}>
        {(id) => (
          <Choice
            id={id}
            value={setting.policy}
            items={[
              { id: 'record', name: t('trial.record') },
              { id: 'adaptive', name: t('trial.adaptive') },
            ]}
            onChange={(policy) => change({ policy: policy === 'adaptive' ? 'adaptive' : 'record' })}
          />
        )}
      </Asking>
      <p className="trial-acts">
        <Button type="submit" look="act" isDisabled={isBusy}>
          {t(isBusy ? 'trial.beginning' : 'trial.begin')}
        </Button>
        <Button look="quiet" isDisabled={isBusy} onPress={onFirstPage}>
          {t('trial.firstPage')}
        </Button>
      </p>
    </form>
  )
}

interface AskingProps {
  readonly label: string
  readonly note?: string
  readonly children: (id: string) => ReactNode
}

function Asking({ label, note, children }: AskingProps) {
  const id = useId()
  return (
    <p className="trial-field">
      <label htmlFor={id}>{label}</label>
      {children(id)}
      {note && <span className="note">{note}</span>}
    </p>
  )
}

interface ChoiceProps {
  readonly id: string
  readonly value: string
  readonly items: readonly { readonly id: string; readonly name: string }[]
  readonly onChange: (id: string) => void
}

function Choice({ id, value, items, onChange }: ChoiceProps) {
  return (
    <select id={id} className="field-input" value={value} onChange={(event) => onChange(event.target.value)}>
      {items.map((item) => (
        <option key={item.id} value={item.id}>
          {item.name}
        </option>
      ))}
    </select>
  )
}
