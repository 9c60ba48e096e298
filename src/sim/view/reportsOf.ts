import { fillFigures } from '../knowledge/figures'
import { readKey } from '../knowledge/readKey'
import { scheduleOf } from '../knowledge/schedule'
import type { ViewContext } from './context'
import type { ArrivedReport } from './seatView'

/** Reports that reached a seat, newest first, with the figures that were fixed when they were written. */
export function reportsOf({ world, state, seat }: ViewContext): ArrivedReport[] {
  const { reportById } = scheduleOf(world)
  const read = new Set(state.read)
  const arrived: ArrivedReport[] = []
  for (const dispatch of state.dispatches) {
    if (dispatch.seat !== seat.id || dispatch.arrives > state.hour) continue
    const report = reportById.get(dispatch.report)?.report
    if (!report) continue
    arrived.push({
      id: report.id,
      arrived: dispatch.arrives,
      from: report.from,
      title: fillFigures(report.title, dispatch.figures),
      text: fillFigures(report.text, dispatch.figures),
      reliability: report.reliability,
      urgency: report.urgency,
      sources: report.sources,
      places: report.tells.map(({ place }) => place),
      reconstructed: report.reconstructed,
      invented: report.invented,
      assumption: report.assumption,
      hourAssumed: report.hourAssumed,
      figureOfRun: Object.keys(dispatch.figures).length > 0,
      read: read.has(readKey(seat.id, report.id)),
    })
  }
  return arrived.reverse()
}
