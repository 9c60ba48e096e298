import { expose } from 'comlink'
import { createChoiceHost } from './choiceHost'
import { createDebriefHost } from './debriefHost'

/** The worker in which a run is looked back on. A second one plays choices, so that looking never waits for them. */
expose({ ...createDebriefHost(), ...createChoiceHost() })
