import { expose } from 'comlink'
import { createAlternativesHost } from './alternativesHost'
import { createChoiceHost } from './choiceHost'
import { createDebriefHost } from './debriefHost'

/**
 * The worker in which a run is looked back on. Choices are played in a second one and alternatives in a third, so that
 * looking never waits for them.
 */
expose({ ...createDebriefHost(), ...createChoiceHost(), ...createAlternativesHost() })
