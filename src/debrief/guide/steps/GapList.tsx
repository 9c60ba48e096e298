import { useState } from 'react'
import { namesOf } from '../../../scenario/names'
import type { Scenario } from '../../../scenario/scenario'
import type { Gap } from '../../../session/debriefApi'
import type { Format } from '../../../ui/format'
import { useTranslation } from '../../../ui/i18n/translation'
import { Button } from '../../../ui/parts/Button'
import { gapWords } from '../../replay/gapWords'

/** What fits a projector, and a desk. */
const mostShown = { board: 3, desk: 5 }

/** The first few things that a seat did not know, in words: what was so, what it had been told, when it heard of it. */
export function GapList(props: { scenario: Scenario; gaps: readonly Gap[]; format: Format; isBoard: boolean }) {
  const { scenario, gaps, format, isBoard } = props
  const [isAll, setAll] = useState(false)
  const most = isAll && !isBoard ? gaps.length : mostShown[isBoard ? 'board' : 'desk']
  const { t } = useTranslation(['replay', 'play', 'common'])
  const { t: tGuide } = useTranslation('guide')
  const names = namesOf(scenario)
  if (gaps.length === 0) return <p>{t('gaps.none')}</p>
  return (
    <>
      <p className="note">{t('gaps.count', { count: gaps.length })}</p>
      <ul className="gd-list">
        {gaps.slice(0, most).map((gap, index) => {
          const { what, known, actual } = gapWords(t, scenario, format, gap)
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: the list is made anew for every moment
            <li key={index}>
              <strong>
                {t('gaps.places', { count: gap.places.length, first: names.placeWithin(gap.places[0]) })} · {what}
              </strong>
              <span className="gd-actual">{t('gaps.actual', { actual })}</span>
              <span className="gd-told">
                {known === null ? t('gaps.unknown') : t('gaps.known', { known })}
                {'; '}
                {gap.learns === null ? t('gaps.never') : t('gaps.learns', { when: format.dayTime(gap.learns) })}
              </span>
            </li>
          )
        })}
      </ul>
      {isBoard && gaps.length > most && (
        <p className="note">{tGuide('steps.happened.more', { count: gaps.length - most })}</p>
      )}
      {!isBoard && gaps.length > mostShown.desk && (
        <Button size="small" aria-expanded={isAll} onPress={() => setAll(!isAll)}>
          {isAll ? tGuide('steps.happened.fewer') : tGuide('steps.happened.all', { count: gaps.length - most })}
        </Button>
      )}
    </>
  )
}
