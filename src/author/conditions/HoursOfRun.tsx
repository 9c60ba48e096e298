import { useId, useState } from 'react'
import type { ConditionRun, Held } from '../../analysis/authoring/conditionRun'
import { factWords } from '../../scenario/fields/index'
import { useTranslation } from '../../ui/i18n/translation'
import { Button } from '../../ui/parts/Button'
import { useFormat } from '../../ui/useFormat'
import { useFocusKept } from '../forms/useFocusKept'

/** A row of hours at which a condition is alike. */
export interface Spell {
  readonly held: Held
  readonly from: number
  /** The hour after its last one. */
  readonly to: number
}

/** The hours of a run as spells, one after the other. */
export function spellsOf(held: readonly Held[]): readonly Spell[] {
  const spells: Spell[] = []
  held.forEach((one, hour) => {
    const last = spells.at(-1)
    if (last?.held === one) spells[spells.length - 1] = { ...last, to: hour + 1 }
    else spells.push({ held: one, from: hour, to: hour + 1 })
  })
  return spells
}

/** Height of the strip, and of a spell by what it says, in its own units. */
const tall = 24
const heights: Readonly<Record<Held, number>> = { holds: 20, fails: 3, open: 10 }

/** The hours of a run: at which the condition holds, and what it reads at the one that is chosen. */
export function HoursOfRun({ run, start }: { readonly run: ConditionRun; readonly start: string }) {
  const { t } = useTranslation('authorChart')
  const format = useFormat({ start })
  const [chosen, setChosen] = useState(() => Math.max(0, run.held.indexOf('holds')))
  const hatch = useId()
  const label = useId()
  const kept = useFocusKept<HTMLDivElement>(chosen)
  const { held, facts } = run
  if (held.length === 0) return null
  const hour = Math.min(chosen, held.length - 1)
  const spells = spellsOf(held)
  const here = spells.find(({ to }) => hour < to) ?? spells[0]
  const words = t(held[hour] === 'open' ? 'test.open_' : `test.${held[hour]}`)
  const now = t('test.at', { time: format.dayTime(hour), holds: words })
  const before = here.from > 0 ? here.from - 1 : null
  const after = here.to < held.length ? here.to : null
  return (
    <div className="condition-hours">
      <svg
        className="condition-strip"
        viewBox={`0 0 ${held.length} ${tall}`}
        preserveAspectRatio="none"
        role="img"
        aria-label={t('test.strip')}
        onPointerDown={(event) => {
          const { left, width } = event.currentTarget.getBoundingClientRect()
          setChosen(Math.min(held.length - 1, Math.max(0, Math.floor(((event.clientX - left) / width) * held.length))))
        }}
      >
        <defs>
          <pattern id={hatch} width="3" height="6" patternUnits="userSpaceOnUse">
            <rect className="strip-open" width="1.2" height="6" />
          </pattern>
        </defs>
        {spells.map((spell) => (
          <rect
            key={spell.from}
            className={`strip-${spell.held}`}
            x={spell.from}
            y={tall - heights[spell.held]}
            width={spell.to - spell.from}
            height={heights[spell.held]}
            fill={spell.held === 'open' ? `url(#${hatch})` : undefined}
          />
        ))}
        <line className="strip-halo" x1={hour + 0.5} x2={hour + 0.5} y1="0" y2={tall} />
        <line className="strip-now" x1={hour + 0.5} x2={hour + 0.5} y1="0" y2={tall} />
      </svg>
      <p className="note">{t('test.key')}</p>
      <div className="condition-slider" {...kept}>
        <Button size="small" look="quiet" isDisabled={before === null} onPress={() => setChosen(before ?? 0)}>
          {t('test.lastChange')}
        </Button>
        <label className="sr-only" htmlFor={label}>
          {t('test.hour')}
        </label>
        <input
          id={label}
          type="range"
          min={0}
          max={held.length - 1}
          value={hour}
          aria-valuetext={now}
          onChange={(event) => setChosen(Number(event.target.value))}
        />
        <Button size="small" look="quiet" isDisabled={after === null} onPress={() => setChosen(after ?? 0)}>
          {t('test.nextChange')}
        </Button>
      </div>
      <p className="condition-now">{now}</p>
      {facts.length === 0 ? (
        <p className="note">{t('test.noFacts')}</p>
      ) : (
        <table className="condition-values">
          <caption className="sr-only">{t('test.values', { time: format.dayTime(hour) })}</caption>
          <thead>
            <tr>
              <th scope="col">{t('test.reads')}</th>
              <th scope="col">{t('test.value')}</th>
            </tr>
          </thead>
          <tbody>
            {facts.map(({ fact, key, values }) => (
              <tr key={`${fact} ${key}`}>
                <th scope="row">
                  {factWords[fact].label} <code>{key === null ? fact : `${fact}["${key}"]`}</code>
                </th>
                <td>{shownValue(values[hour], t('test.notYet'))}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </div>
  )
}

/** Numbers with two decimals at most; what has not happened in words. */
function shownValue(value: number | string | null, notYet: string): string {
  if (value === null) return notYet
  return typeof value === 'number' ? String(Math.round(value * 100) / 100) : value
}
