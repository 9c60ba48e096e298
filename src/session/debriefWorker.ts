import { expose } from 'comlink'
import { createDebriefHost } from './debriefHost'

/** The worker in which a run is looked back on. */
expose(createDebriefHost())
