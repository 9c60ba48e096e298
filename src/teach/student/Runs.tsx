import { useState } from 'react'
import { useTranslation } from '../../ui/i18n/translation'
import { Button } from '../../ui/parts/Button'
import type { HttpFault } from '../link/http'
import { letterOf } from '../parts'
import { faultWords } from './refusalWords'

export interface RunsProps {
  readonly worlds: number
  /** Worlds in which somebody has a seat; absent where it is not known. */
  readonly seated?: readonly number[]
  /** World of one's own team; null for an observer. */
  readonly own: number | null
  /** Words of the button for one's own. */
  readonly go: string
  /** Opens a world's run in the debrief. Resolves with why not, or null. */
  readonly onOpen: (world: number) => Promise<HttpFault | null>
}

/** Buttons that open the runs of the lesson: one's own, then the other worlds. */
export function Runs({ worlds, seated, own, go, onOpen }: RunsProps) {
  const { t } = useTranslation(['classSeat', 'play'])
  const [opening, setOpening] = useState<number | null>(null)
  const [problem, setProblem] = useState<HttpFault | null>(null)
  const open = async (world: number) => {
    setOpening(world)
    setProblem(null)
    setProblem(await onOpen(world))
    setOpening(null)
  }
  const others = [...Array(worlds).keys()].filter((world) => world !== own)
  const isPlayed = (world: number): boolean => seated?.includes(world) ?? true
  const unplayed = others.filter((world) => !isPlayed(world)).map(letterOf)
  return (
    <div className="stu-runs">
      {own !== null && (
        <Button look="act" isPending={opening === own} onPress={() => void open(own)}>
          {opening === own ? t('debrief.opening') : go}
        </Button>
      )}
      {problem && (
        <p className="foot-warning" role="alert">
          {t('debrief.failed')}: {faultWords(t, problem)}
        </p>
      )}
      {others.length > 0 && (
        <section>
          {own !== null && <h2>{t('debrief.others')}</h2>}
          {own !== null && others.some(isPlayed) && <p className="note">{t('debrief.othersHelp')}</p>}
          {unplayed.length > 0 && (
            <p className="note">{t('debrief.unplayed', { count: unplayed.length, worlds: unplayed.join(', ') })}</p>
          )}
          <ul className="stu-other-runs">
            {others.map((world) => (
              <li key={world}>
                <Button isPending={opening === world} onPress={() => void open(world)}>
                  {opening === world ? t('debrief.opening') : t('debrief.openWorld', { world: letterOf(world) })}
                </Button>
              </li>
            ))}
          </ul>
        </section>
      )}
      <p className="note">
        {t('debrief.kept')} {t('debrief.back')}
      </p>
    </div>
  )
}
