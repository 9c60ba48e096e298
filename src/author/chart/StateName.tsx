import { useId, useState } from 'react'
import type { DataPath } from '../../scenario/draft/draft'
import { useTranslation } from '../../ui/i18n/translation'
import { Announcer } from '../../ui/parts/Announcer'
import { useForm } from '../forms/context'
import { nameFault, renameState } from './edits'
import { type ChartState, placeOfState } from './readChart'

/** The short name of a state. What is typed counts when the field is left: everything that names the state follows. */
export function StateName({
  file,
  state,
  onShow,
}: {
  readonly file: string
  readonly state: ChartState
  readonly onShow: (path: DataPath) => void
}) {
  const { t } = useTranslation('authorChart')
  const { session, onHelp } = useForm()
  const id = useId()
  const [known, setKnown] = useState(state.name)
  const [typed, setTyped] = useState(state.name)
  /** What is told of the last renaming, as long as the name is the one that it gave. */
  const [said, setSaid] = useState({ name: '', words: '', at: 0 })
  if (known !== state.name) {
    setKnown(state.name)
    setTyped(state.name)
  }
  const fault = typed === state.name ? null : nameFault(session.standing().draft, file, state.path, typed)
  const settle = () => {
    const to = typed.trim()
    const edits = renameState(session.standing().draft, file, state.path, to)
    if (edits.length === 0) {
      if (fault === null) setTyped(state.name)
      return
    }
    const others = edits.length - 1
    const words = others === 0 ? t('state.renamedAlone') : t('state.renamed', { count: others })
    setSaid({ name: to, words, at: said.at + 1 })
    session.edit(edits)
    onShow(placeOfState([...state.path.slice(0, -1), to]))
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: hears where the focus is
    <div
      className="form-field state-name"
      onFocus={(event) => {
        event.stopPropagation()
        onHelp({ label: t('state.name'), text: t('state.nameHelp') })
      }}
    >
      <div className="field-head">
        <label className="field-label" htmlFor={id}>
          {t('state.name')}
        </label>
      </div>
      <input
        data-own-undo
        id={id}
        className="field-input"
        value={typed}
        spellCheck={false}
        aria-description={t('state.nameHelp')}
        aria-invalid={fault !== null || undefined}
        aria-errormessage={fault === null ? undefined : `${id}:fault`}
        onChange={(event) => setTyped(event.target.value)}
        onBlur={settle}
        onKeyDown={(event) => {
          if (event.key === 'Enter') settle()
          if (event.key === 'Escape') setTyped(state.name)
        }}
      />
      {fault !== null && (
        <p className="field-faults" id={`${id}:fault`}>
          {t(`state.${fault}`)}
        </p>
      )}
      {said.name === state.name && <p className="note state-said">{said.words}</p>}
      <Announcer message={said.name === state.name ? said.words : ''} at={said.at} />
    </div>
  )
}
