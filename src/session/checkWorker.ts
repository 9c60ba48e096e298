import { expose } from 'comlink'
import { createCheckHost } from './checkHost'

/** The worker beside the editor, in which the draft is checked and played. */
expose(createCheckHost())
