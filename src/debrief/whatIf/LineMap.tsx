import { memo } from 'react'
import type { Scenario } from '../../scenario/scenario'
import type { Look } from '../../session/debriefApi'
import type { Format } from '../../ui/format'
import type { Layout } from '../../ui/useMedia'
import { LookMapArea, useLookMap } from '../lookBack/LookMap'

/** The map of one line at one hour, through a seat's eyes or the model's. */
export const LineMap = memo(function LineMap(props: {
  readonly scenario: Scenario
  readonly base: string
  readonly look: Look
  readonly format: Format
  readonly layout: Layout
}) {
  const { scenario, base, look, format, layout } = props
  const map = useLookMap(scenario, look, format)
  return (
    <div className="wi-map" data-eyes={look.of === 'seat' ? 'told' : 'model'}>
      {map && <LookMapArea map={map} base={base} layout={layout} when={format.dateTime(look.view.hour)} />}
    </div>
  )
})
