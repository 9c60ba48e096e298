import type { ReactNode } from 'react'
import type { ParameterName } from '../../scenario/parameters'
import { assumptionWords } from '../../ui/assumptionWords'
import { useTranslation } from '../../ui/i18n/translation'
import { Button } from '../../ui/parts/Button'
import type { ParameterFacts } from '../facts'
import { AssumptionSlider } from './AssumptionSlider'
import { offered, offeredNames } from './assumptions'

/** Values that the reader set; what is not among them is as it is. */
export type Changes = Readonly<Partial<Record<ParameterName, number>>>

export interface AssumptionsProps {
  readonly facts: ReadonlyMap<string, ParameterFacts>
  /** Set into another page: groups are folded, and what is left is listed by its words alone. */
  readonly isPart: boolean
  readonly changes: Changes
  readonly added: readonly ParameterName[]
  readonly onChange: (name: ParameterName, value: number | null) => void
  readonly onAdd: (name: ParameterName) => void
  readonly onReset: () => void
}

/** The assumptions that can be moved: those offered, and any other that the reader adds. */
export function Assumptions({ facts, isPart, changes, added, onChange, onAdd, onReset }: AssumptionsProps) {
  const { t } = useTranslation('model')
  const { t: tAssume } = useTranslation('assume')
  const canMove = (name: string): boolean => {
    const parameter = facts.get(name)?.parameter
    return parameter !== undefined && parameter.low < parameter.high
  }
  const groups = [...offered, ...(added.length > 0 ? [{ group: 'more' as const, names: added }] : [])]
    .map(({ group, names }) => ({ group, names: names.filter(canMove) }))
    .filter(({ names }) => names.length > 0)
  const others = [...facts.values()]
    .map(({ parameter }) => parameter)
    .filter(({ id }) => canMove(id))
    .filter(({ id }) => !offeredNames.has(id as ParameterName) && !added.includes(id as ParameterName))
  return (
    <div className="mdl-assumptions">
      <div className="mdl-row">
        <h3>{t('try.assumptions')}</h3>
        <Button look="plain" size="small" isDisabled={Object.keys(changes).length === 0} onPress={onReset}>
          {t('try.resetAll')}
        </Button>
      </div>
      {groups.map(({ group, names }) => (
        <Group key={group} title={t(`try.group.${group}`)} isFolded={isPart} isOpen={group === 'more'}>
          {names.map((name) => {
            const known = facts.get(name)
            return (
              known && (
                <AssumptionSlider
                  key={name}
                  name={name}
                  facts={known}
                  value={changes[name] ?? null}
                  onChange={(value) => onChange(name, value)}
                />
              )
            )
          })}
        </Group>
      ))}
      <label className="mdl-add">
        <span>{t('try.add')}</span>
        <select value="" onChange={(event) => onAdd(event.target.value as ParameterName)}>
          <option value="">{t('try.addChoose', { count: others.length })}</option>
          {others.map(({ id, text }) => (
            <option key={id} value={id}>
              {isPart ? assumptionWords(tAssume, { id, text }) : `${id}: ${text}`}
            </option>
          ))}
        </select>
      </label>
    </div>
  )
}

/** Assumptions about one thing; folded where the page around has more to show. */
function Group(props: { title: string; isFolded: boolean; isOpen: boolean; children: ReactNode }) {
  const { title, isFolded, isOpen, children } = props
  if (!isFolded) {
    return (
      <fieldset className="mdl-assume-group">
        <legend>{title}</legend>
        {children}
      </fieldset>
    )
  }
  return (
    <details className="mdl-assume-group" open={isOpen || undefined}>
      <summary>{title}</summary>
      <fieldset aria-label={title}>{children}</fieldset>
    </details>
  )
}
