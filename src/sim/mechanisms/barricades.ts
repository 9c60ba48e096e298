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
  for (const place of world.homePlaces) {
    let near = hour.day[place]
    for (let i = place * nearest; i < (place + 1) * nearest && world.nearPlace[i] >= 0; i++) {
      if (world.nearHours[i] > 0.7) break
      near += 0.15 * hour.day[world.nearPlace[i]]
    }
    const seen = near / (near + world.p.dangerHalf)
    hour.fear[place] = seen + (1 - seen) * 0.25 * state.rumour[place] * (1 - state.agreement[place])
    for (const cell of world.cellsOfPlace[place]) react(world, state, hour, place, cell)
  }
}

function react(world: World, state: State, hour: Hour, place: number, cell: number): void {
  const fear = hour.fear[place] * (0.3 + 0.7 * world.exposure[cell])
  const event = fear > 0.3 ? 'barricade' : fear > 0.12 ? 'alarm' : fear < 0.06 ? 'calm' : null
  if (event) {
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
  }
  const wish = event === 'barricade' ? world.barricadeAbility[cell] : 0
  const change =
    wish > state.barricades[cell]
      ? 0.12 * (wish - state.barricades[cell])
      : event === 'calm'
        ? -0.004 * state.barricades[cell]
        : 0
  state.barricades[cell] = within(state.barricades[cell] + change, 0, 1)
  const atHome = peopleIn(state, cell, C.home) + peopleIn(state, cell, C.sheltering)
  const target = Math.floor(atHome * state.barricades[cell])
  const sheltering = peopleIn(state, cell, C.sheltering)
  if (target > sheltering) move(state, cell, C.home, C.sheltering, target - sheltering)
  else if (target < sheltering) move(state, cell, C.sheltering, C.home, sheltering - target)
}
