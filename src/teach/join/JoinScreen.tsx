import { useId, useState } from 'react'
import { classJoin } from '../../ui/i18n/en/classJoin'
import { addTexts } from '../../ui/i18n/late'
import { useTranslation } from '../../ui/i18n/translation'
import { Page } from '../../ui/parts/Page'
import { ContentNote, type JoinCase } from './ContentNote'
import { useFaultWords } from './faultWords'
import { Lessons } from './Lessons'
import { type JoinFault, join } from './useJoin'
import { Ways } from './Ways'
import './join.css'

addTexts('classJoin', classJoin)

export interface JoinScreenProps {
  /** Address of the page's folder, ending in a slash. */
  readonly base: string
  /** From the address, as a link or a QR code gave it. */
  readonly code: string | null
  /** Scenarios of this place, for the note on content; empty where they could not be had. */
  readonly cases: readonly JoinCase[]
  readonly onJoined: (session: string) => void
}

/** Where a student joins: the code, the note on content, and three ways of equal worth. Nothing else is asked. */
export function JoinScreen({ base, code, cases, onJoined }: JoinScreenProps) {
  const { t } = useTranslation('classJoin')
  const words = useFaultWords()
  const [typed, setTyped] = useState(code ?? '')
  const [fault, setFault] = useState<JoinFault | null>(null)
  const [joining, setJoining] = useState<'team' | 'observer' | null>(null)
  const field = useId()
  const help = useId()
  const told = useId()
  const go = async (way: 'team' | 'observer') => {
    if (joining) return
    setJoining(way)
    setFault(null)
    const answer = await join(base, typed, way === 'observer')
    setJoining(null)
    if ('session' in answer) return onJoined(answer.session)
    setFault(answer.fault)
    document.getElementById(field)?.focus()
  }
  return (
    <Page title={t('title')}>
      <div className="jn">
        <section className="jn-code">
          <h1>{t('title')}</h1>
          <form
            onSubmit={(event) => {
              event.preventDefault()
              void go('team')
            }}
          >
            <label className="jn-label" htmlFor={field}>
              {t('codeLabel')}
            </label>
            <input
              id={field}
              className="jn-field"
              autoComplete="off"
              autoCapitalize="characters"
              spellCheck={false}
              maxLength={20}
              value={typed}
              aria-describedby={`${help} ${told}`}
              aria-invalid={fault !== null || undefined}
              onChange={(event) => {
                setTyped(event.target.value)
                setFault(null)
              }}
            />
            <p id={told} className="foot-warning" role="alert">
              {fault && words(fault)}
            </p>
            <p id={help} className="note">
              {t('codeHelp')}
            </p>
          </form>
          <p className="note jn-asked">{t('nothingAsked')}</p>
          <Lessons />
        </section>
        <ContentNote cases={cases} />
        <Ways cases={cases} joining={joining} onJoin={(way) => void go(way)} />
      </div>
    </Page>
  )
}
