import type { GameSnapshot, NewGame, RunRecord } from '../src/session/api'
import { createAuthority } from '../src/session/authority'
import type { Engine } from '../src/sim/index'

/** Plays a run to its end. `act` gives the orders of each window, which are numbered from 0. */
export function playThrough(
  engine: Engine,
  start: NewGame,
  act: (authority: ReturnType<typeof createAuthority>, game: GameSnapshot, window: number) => void,
): RunRecord {
  const authority = createAuthority(engine)
  let game: GameSnapshot = authority.begin(start)
  for (let window = 0; !game.over; ) {
    if (game.openWindow === null) game = authority.advance(1000)
    else {
      act(authority, game, window++)
      game = authority.closeWindow()
    }
  }
  return authority.record()
}
