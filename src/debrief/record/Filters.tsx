import { type ReactNode, type Ref, useId } from 'react'
import { useTranslation } from '../../ui/i18n/translation'
import { Button } from '../../ui/parts/Button'
import { useLanguage } from '../../ui/useFormat'
import { useMedia } from '../../ui/useMedia'
import type { EntryKind } from './entries'
import { type Counts, entryKinds, type Filter, isFiltering, others } from './filter'
import { dateWords } from './words'

export interface FiltersProps {
  readonly filter: Filter
  readonly counts: Counts
  /** Actors of the scenario in its order, and whether the record tells of others too. */
  readonly actors: readonly { readonly id: string; readonly name: string }[]
  readonly hasOthers: boolean
  readonly kinds: readonly EntryKind[]
  readonly days: readonly string[]
  readonly search: Ref<HTMLInputElement>
  onFilter(filter: Filter): void
  onClear(): void
}

/** Search, and choices with the number of entries that each would show. */
export function Filters(props: FiltersProps) {
  const { filter, counts, search, onFilter, onClear } = props
  const { t } = useTranslation('record')
  const textId = useId()
  const helpId = useId()
  const isWide = useMedia('(min-width: 60rem)')
  const on = filter.kinds.length + filter.actors.length + (filter.from ? 1 : 0) + (filter.to ? 1 : 0)
  const choices = <Choices {...props} />
  return (
    <search className="rec-find" aria-label={t('find.label')}>
      <div className="rec-search">
        <label htmlFor={textId}>{t('find.text')}</label>
        <input
          ref={search}
          id={textId}
          type="search"
          value={filter.text}
          maxLength={120}
          autoComplete="off"
          spellCheck={false}
          aria-describedby={helpId}
          onChange={(event) => onFilter({ ...filter, text: event.target.value })}
        />
        <p className="note" id={helpId}>
          {t('find.textHelp')}
        </p>
      </div>
      <Choice
        isChosen={filter.contested}
        count={counts.contested}
        onChoose={(contested) => onFilter({ ...filter, contested })}
      >
        {t('find.contested')}
      </Choice>
      {isWide ? (
        choices
      ) : (
        <details className="rec-fold rec-find-more">
          <summary>{on > 0 ? t('find.moreActive', { number: on }) : t('find.more')}</summary>
          {choices}
        </details>
      )}
      {isFiltering(filter) && (
        <Button look="plain" size="small" className="rec-clear" onPress={onClear}>
          {t('find.clear')}
        </Button>
      )}
    </search>
  )
}

function Choices({ filter, counts, actors, hasOthers, kinds, days, onFilter }: FiltersProps) {
  const { t } = useTranslation('record')
  const choose = <T,>(list: readonly T[], one: T, isChosen: boolean): T[] =>
    isChosen ? [...list, one] : list.filter((other) => other !== one)
  const who = hasOthers ? [...actors, { id: others, name: t('find.others') }] : actors
  return (
    <div className="rec-choices">
      <fieldset>
        <legend>{t('find.kinds')}</legend>
        {entryKinds
          .filter((kind) => kinds.includes(kind))
          .map((kind) => (
            <Choice
              key={kind}
              isChosen={filter.kinds.includes(kind)}
              count={counts.kinds.get(kind) ?? 0}
              onChoose={(isChosen) => onFilter({ ...filter, kinds: choose(filter.kinds, kind, isChosen) })}
            >
              {t(`kind.${kind}`)}
            </Choice>
          ))}
      </fieldset>
      <fieldset>
        <legend>{t('find.actors')}</legend>
        {who.map(({ id, name }) => (
          <Choice
            key={id}
            isChosen={filter.actors.includes(id)}
            count={counts.actors.get(id) ?? 0}
            onChoose={(isChosen) => onFilter({ ...filter, actors: choose(filter.actors, id, isChosen) })}
          >
            {name}
          </Choice>
        ))}
      </fieldset>
      <fieldset className="rec-days-choice">
        <legend>{t('find.days')}</legend>
        <DayChoice
          label={t('find.from')}
          any={t('find.anyFirst')}
          days={days}
          counts={counts.days}
          value={filter.from}
          onChoose={(from) =>
            onFilter({ ...filter, from, to: from && filter.to && filter.to < from ? from : filter.to })
          }
        />
        <DayChoice
          label={t('find.to')}
          any={t('find.anyLast')}
          days={days}
          counts={counts.days}
          value={filter.to}
          onChoose={(to) => onFilter({ ...filter, to, from: to && filter.from && filter.from > to ? to : filter.from })}
        />
      </fieldset>
    </div>
  )
}

function Choice(props: {
  isChosen: boolean
  count: number
  onChoose: (isChosen: boolean) => void
  children: ReactNode
}) {
  return (
    <label className={props.count === 0 && !props.isChosen ? 'rec-choice-box rec-empty' : 'rec-choice-box'}>
      <input type="checkbox" checked={props.isChosen} onChange={(event) => props.onChoose(event.target.checked)} />
      <span>{props.children}</span>
      <span className="rec-choice-count">{props.count}</span>
    </label>
  )
}

function DayChoice(props: {
  label: string
  any: string
  days: readonly string[]
  counts: ReadonlyMap<string, number>
  value: string | null
  onChoose: (day: string | null) => void
}) {
  const { label, any, days, counts, value, onChoose } = props
  const { t } = useTranslation('record')
  const language = useLanguage()
  const id = useId()
  // A day of another version of the record may stand in a link.
  const offered = value !== null && !days.includes(value) ? [...days, value].sort() : days
  return (
    <div className="rec-day-choice">
      <label htmlFor={id}>{label}</label>
      <select id={id} value={value ?? ''} onChange={(event) => onChoose(event.target.value || null)}>
        <option value="">{any}</option>
        {offered.map((day) => (
          <option key={day} value={day}>
            {t('find.dayOption', { day: dateWords(language, day), number: counts.get(day) ?? 0 })}
          </option>
        ))}
      </select>
    </div>
  )
}
