import { useTranslation } from 'react-i18next'
import type { ParameterName } from '../../scenario/parameters'
import { Button } from '../../ui/parts/Button'
import type { ParameterFacts } from '../facts'
import { AssumptionSlider } from './AssumptionSlider'
import { offered, offeredNames } from './assumptions'

/** Values that the reader set; what is not among them is as it is. */
export type Changes = Readonly<Partial<Record<ParameterName, number>>>

export interface AssumptionsProps {
  readonly facts: ReadonlyMap<string, ParameterFacts>
  readonly changes: Changes
  readonly added: readonly ParameterName[]
  readonly onChange: (name: ParameterName, value: number | null) => void
  readonly onAdd: (name: ParameterName) => void
  readonly onReset: () => void
}

/** The assumptions that can be moved: those offered, and any other that the reader adds. */
export function Assumptions({ facts, changes, added, onChange, onAdd, onReset }: AssumptionsProps) {
  const { t } = useTranslation('model')
  const groups = [...offered, ...(added.length > 0 ? [{ group: 'more' as const, names: added }] : [])]
  const others = [...facts.values()]
    .map(({ parameter }) => parameter)
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
        <fieldset key={group} className="mdl-assume-group">
          <legend>{t(`try.group.${group}`)}</legend>
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
        </fieldset>
      ))}
      <label className="mdl-add">
        <span>{t('try.add')}</span>
        <select value="" onChange={(event) => onAdd(event.target.value as ParameterName)}>
          <option value="">{t('try.addChoose', { count: others.length })}</option>
          {others.map(({ id, text }) => (
            <option key={id} value={id}>
              {id}: {text}
            </option>
          ))}
        </select>
      </label>
    </div>
  )
}
