import type { Scenario } from '../scenario/scenario'
import { createEngine } from '../sim/engine'
import type { GameAuthority } from './api'
import { createAuthority } from './authority'

/** What the worker of a game answers: it is given the scenario once, then it is the authority of one game. */
export interface AuthorityHost extends GameAuthority {
  open(scenario: Scenario): void
}

/** The authority behind a host, made when the scenario arrives. */
export function createAuthorityHost(): AuthorityHost {
  let authority: GameAuthority | null = null
  const ready = (): GameAuthority => {
    if (!authority) throw new Error('no scenario was opened')
    return authority
  }
  return {
    open(scenario) {
      authority = createAuthority(createEngine(scenario))
    },
    begin: (game) => ready().begin(game),
    restore: (record) => ready().restore(record),
    send: (command) => ready().send(command),
    closeWindow: () => ready().closeWindow(),
    advance: (hours) => ready().advance(hours),
    look: (seat) => ready().look(seat),
    record: () => ready().record(),
    annotate: (additions) => ready().annotate(additions),
    result: () => ready().result(),
  }
}
