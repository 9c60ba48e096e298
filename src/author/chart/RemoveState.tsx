import { useTranslation } from '../../ui/i18n/translation'
import { AskDialog } from '../../ui/parts/AskDialog'
import { useForm, useMayEdit } from '../forms/context'
import { removeState } from './edits'
import { allStates, type ChartState, stateAt } from './readChart'
import { referencesTo } from './refer'
import { type ChartWords, useDraft } from './words'

interface RemoveStateProps {
  readonly file: string
  readonly state: ChartState
  readonly words: ChartWords
  readonly isOpen: boolean
  readonly onClose: () => void
  readonly onRemoved: () => void
}

/** Tells what refers to a state before it is deleted. */
export function RemoveState({ file, state, words, isOpen, onClose, onRemoved }: RemoveStateProps) {
  const { t } = useTranslation('authorChart')
  const { session } = useForm()
  const draft = useDraft()
  const mayEdit = useMayEdit()
  if (!isOpen || !mayEdit) return null
  const { ways, isFirst, conditions } = referencesTo(draft, file, state.path)
  const { top } = words.chart
  const next = stateAt(top, state.path.slice(0, -1))?.states.find(({ name }) => name !== state.name)
  const inside = allStates(state).length
  const isAlone = ways.length === 0 && !isFirst && conditions.length === 0
  const remove = () => {
    onClose()
    if (session.standing().holder !== 'me') return
    onRemoved()
    session.edit(removeState(session.standing().draft, file, state.path))
  }
  return (
    <AskDialog
      title={t('remove.title', { name: state.label })}
      go={t('remove.go')}
      stay={t('remove.stay')}
      isOpen
      onGo={remove}
      onStay={onClose}
    >
      {inside > 0 && <p>{t('remove.inside', { count: inside })}</p>}
      {isFirst && <p>{next ? t('remove.first', { next: next.label }) : t('remove.firstNone')}</p>}
      {ways.length > 0 && (
        <>
          <p>{t('remove.ways', { count: ways.length })}</p>
          <ul className="remove-list">
            {ways.map((way) => (
              <li key={way.at.join('/')}>
                {t('state.from', { state: stateAt(top, way.from)?.label ?? '', event: words.event(way.event) })}
              </li>
            ))}
          </ul>
        </>
      )}
      {conditions.length > 0 && (
        <>
          <p>{t('remove.conditions', { count: conditions.length })}</p>
          <ul className="remove-list">
            {conditions.map(({ file, at, id, when }) => (
              <li key={`${file} ${at.join('/')}`}>
                {id} <code>{when}</code>
              </li>
            ))}
          </ul>
        </>
      )}
      {isAlone && <p>{t('remove.nothing')}</p>}
      <p className="note">{t('remove.back')}</p>
    </AskDialog>
  )
}
