import { type PostureSteps, postureSteps } from '../actors/posture'
import { within } from '../numeric/distributions'
import { perWorld } from '../perWorld'
import { C, compartments, type State } from '../state'
import { nearest, nearWithin, type World } from '../world'
import type { Hour } from './hour'
import { move } from './people'

/**
 * Fear, postures and barricades. Fear at home follows the incidents of the last day here and nearby, and rumour.
 * Each cell's posture is a machine of the population's chart; closed-off streets follow it. People behind them count
 * as sheltering. Barricades stay until taken down by agreement or by force, or are slowly opened in calm.
 */
export function barricades(world: World, state: State, hour: Hour): void {
  const { p, cellsOfPlace, homePlaces } = world
  const { agreement, rumour } = state
  const { day, fear } = hour
  const steps = postureSteps(world)
  let anywhere = false
  for (let home = 0; home < homePlaces.length; home++) {
    const place = homePlaces[home]
    if (day[place] > 0) anywhere = true
  }
  for (let home = 0; home < homePlaces.length; home++) {
    const place = homePlaces[home]
    const near = anywhere ? incidentsNear(world, day, place) : 0
    const seen = near > 0 ? near / (near + p.dangerHalf) : 0
    const feared = seen + (1 - seen) * 0.25 * rumour[place] * (1 - p.endByAgreements * agreement[place])
    fear[place] = feared
    const looks = (hour.hour + place) % calmHours === 0
    if (feared < calmFear && !looks) continue
    const cells = cellsOfPlace[place]
    for (let i = 0; i < cells.length; i++) {
      react(world, state, hour, place, cells[i], looks, steps)
    }
  }
}

/** Longest way, in hours, over which incidents frighten. Assumption. */
const fearHours = 0.7
const placesClose = perWorld((world) => nearWithin(world, fearHours))

/** Incidents of the last day at a place, and a share of those at places close by. */
function incidentsNear(world: World, day: Float64Array, place: number): number {
  const { nearPlace } = world
  const end = place * nearest + placesClose(world)[place]
  let near = day[place]
  for (let i = place * nearest; i < end; i++) near += 0.15 * day[nearPlace[i]]
  return near
}

/** Fear below which people live as usual. Assumption. */
const calmFear = 0.06
/** Hours between two looks at the streets of a place in calm, so many hours' worth at a time. */
const calmHours = 6

/** People of a cell react to the fear at their place. `looks` says whether the streets of the place are looked at in calm in this hour. */
function react(
  world: World,
  state: State,
  hour: Hour,
  place: number,
  cell: number,
  looks: boolean,
  steps: PostureSteps,
): void {
  const fear = hour.fear[place] * (0.3 + 0.7 * world.exposure[cell])
  if (fear < calmFear) {
    if (!looks) return
    turn(world, state, hour, cell, steps.calm)
    openStreets(state, cell)
  } else if (fear > 0.3) {
    turn(world, state, hour, cell, steps.barricade)
    closeStreets(world, state, cell)
  } else if (fear > 0.12) turn(world, state, hour, cell, steps.alarm)
  // Between calm and alarm postures and streets stay as they are.
  const { people } = state
  const at = cell * compartments.length
  const sheltering = people[at + C.sheltering]
  const closed = state.barricades[cell]
  if (sheltering === 0 && closed === 0) return
  const target = Math.floor((people[at + C.home] + sheltering) * closed)
  if (target > sheltering) move(state, cell, C.home, C.sheltering, target - sheltering)
  else if (target < sheltering) move(state, cell, C.sheltering, C.home, sheltering - target)
}

/** Posture of a cell follows what its people feel. */
function turn(world: World, state: State, hour: Hour, cell: number, steps: Int8Array): void {
  const before = state.posture[cell]
  const next = steps[before]
  if (next === before) return
  state.posture[cell] = next
  hour.events.push({
    hour: hour.hour,
    type: 'posture-changed',
    cell: world.scenario.space.cells[cell].id,
    posture: world.postures[next],
  })
}

function closeStreets(world: World, state: State, cell: number): void {
  const closed = state.barricades[cell]
  const wish = world.barricadeAbility[cell]
  if (wish > closed) state.barricades[cell] = within(closed + 0.12 * (wish - closed), 0, 1)
}

function openStreets(state: State, cell: number): void {
  const closed = state.barricades[cell]
  if (closed > 0) state.barricades[cell] = closed > 0.005 ? closed * (1 - 0.004 * calmHours) : 0
}
