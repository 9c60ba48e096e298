import type { Indicator } from '../schema/play'
import type { Channel } from '../schema/reports'
import type { Check } from './check'
import type { Package } from './package'

/** Channels that feed an indicator of a seat. Others are known without one: trust by a sense of it, own forces exactly. */
const fedBy: Readonly<Partial<Record<Indicator['figure'], Channel['about']>>> = {
  'announced-deaths': 'announced',
  'announced-injured': 'announced',
  crossed: 'crossed',
  waiting: 'queue',
  camps: 'camps',
  displaced: 'displaced',
  returned: 'returned',
  'unmet-need': 'needs',
}

/** Seats decide something, hear something, and get the figures that they are to be shown; actors that decide have seats. */
export const checkSeats: Check = (pack, names, problems) => {
  const { reports, channels } = pack.reports
  pack.play.seats.forEach((seat, i) => {
    const own = channels.filter((channel) => channel.seat === seat.id)
    const hears = own.length > 0 || reports.some(({ to }) => to.some((one) => one.seat === seat.id))
    if (!hears) problems.tell('seat-without-word', 'play.json', ['seats', i])
    const actor = names.actors.get(seat.actor)
    if (actor?.kind === 'decision-maker' && !actor.options.some(({ phase }) => phase === 'play')) {
      problems.tell('seat-without-decisions', 'play.json', ['seats', i])
    }
    seat.indicators.forEach((id, j) => {
      const indicator = pack.play.indicators.find((one) => one.id === id)
      const about = indicator && indicator.basis !== 'unknown' ? fedBy[indicator.figure] : undefined
      if (indicator === undefined || about === undefined || own.some((channel) => channel.about === about)) return
      if (about === 'announced' && isReported(pack, seat.id, indicator.figure)) return
      const values = { seat: seat.id, about, indicator: id }
      problems.tell('indicator-never-fed', 'play.json', ['seats', i, 'indicators', j], values)
    })
  })
  const seated = new Set(pack.play.seats.map((seat) => seat.actor))
  for (const { file, item: actor } of pack.actors) {
    const decides = actor.kind === 'decision-maker' && actor.options.some(({ phase }) => phase === 'play')
    if (decides && !seated.has(actor.id)) problems.tell('actor-without-seat', file, ['options'])
  }
}

/** Whether a report to the seat states the announced toll. */
function isReported(pack: Package, seat: string, figure: Indicator['figure']): boolean {
  const mark = figure === 'announced-deaths' ? '{announced}' : '{injured}'
  return pack.reports.reports.some(
    ({ to, title, text }) => to.some((one) => one.seat === seat) && (text.includes(mark) || title.includes(mark)),
  )
}
