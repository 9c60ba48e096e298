import { expose } from 'comlink'
import { createConditionHost } from './conditionHost'

/** The worker beside the editor, in which conditions are tested against a run. */
expose(createConditionHost())
