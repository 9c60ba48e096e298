import { stepPosture } from '../actors/posture'
import { within } from '../numeric/distributions'
import { C, type State } from '../state'
import { nearest, type World } from '../world'
import type { Hour } from './hour'
import { move, peopleIn } from './people'

/**
 * Fear, postures and barricades. Fear at home follows the incidents of the last day here and nearby, and rumour.
 * Each cell's posture is a machine of the population's chart; closed-off streets follow it. People behind them count
 * as sheltering. Barricades stay until taken down by agreement or by force, or are slowly opened in calm.
 */
export function barricades(world: World, state: State, hour: Hour): void {
  let anywhere = false
  for (const place of world.homePlaces) if (hour.day[place] > 0) anywhere = true
  for (const place of world.homePlaces) {
    let near = hour.day[place]
    for (let i = place * nearest; anywhere && i < (place + 1) * nearest && world.nearPlace[i] >= 0; i++) {
      if (world.nearHours[i] > 0.7) break
      near += 0.15 * hour.day[world.nearPlace[i]]
    }
    const seen = near / (near + world.p.dangerHalf)
    hour.fear[place] =
      seen + (1 - seen) * 0.25 * state.rumour[place] * (1 - world.p.endByAgreements * state.agreement[place])
    if (hour.fear[place] < calmFear && (hour.hour + place) % calmHours !== 0) continue
    for (const cell of world.cellsOfPlace[place]) react(world, state, hour, place, cell)
  }
}

/** Fear below which people live as usual. Assumption. */
const calmFear = 0.06
/** Hours between two looks at the streets of a place in calm, so many hours' worth at a time. */
const calmHours = 6

function react(world: World, state: State, hour: Hour, place: number, cell: number): void {
  const fear = hour.fear[place] * (0.3 + 0.7 * world.exposure[cell])
  const calm = fear < calmFear
  if (calm && (hour.hour + place) % calmHours !== 0) return
  // Between calm and alarm postures and streets stay as they are.
  const event = fear > 0.3 ? 'barricade' : fear > 0.12 ? 'alarm' : calm ? 'calm' : null
  if (event !== null) turn(world, state, hour, cell, event)
  const sheltering = peopleIn(state, cell, C.sheltering)
  if (sheltering === 0 && state.barricades[cell] === 0) return
  const target = Math.floor((peopleIn(state, cell, C.home) + sheltering) * state.barricades[cell])
  if (target > sheltering) move(state, cell, C.home, C.sheltering, target - sheltering)
  else if (target < sheltering) move(state, cell, C.sheltering, C.home, sheltering - target)
}

/** Posture and closed-off streets of a cell follow what its people feel. */
function turn(world: World, state: State, hour: Hour, cell: number, event: 'barricade' | 'alarm' | 'calm'): void {
  const next = stepPosture(world, state.posture[cell], event)
  if (next !== state.posture[cell]) {
    state.posture[cell] = next
    hour.events.push({
      hour: hour.hour,
      type: 'posture-changed',
      cell: world.scenario.space.cells[cell].id,
      posture: world.postures[next],
    })
  }
  const closed = state.barricades[cell]
  const wish = event === 'barricade' ? world.barricadeAbility[cell] : 0
  if (wish > closed) state.barricades[cell] = within(closed + 0.12 * (wish - closed), 0, 1)
  else if (event === 'calm' && closed > 0)
    state.barricades[cell] = closed > 0.005 ? closed * (1 - 0.004 * calmHours) : 0
}
