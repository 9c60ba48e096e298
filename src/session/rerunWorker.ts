import { expose } from 'comlink'
import { createRerunHost } from './rerunHost'

/** The worker beside the game, in which re-runs of the same decisions are played. */
expose(createRerunHost())
