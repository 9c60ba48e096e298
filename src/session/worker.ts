import { expose } from 'comlink'
import { createAuthorityHost } from './authorityHost'

/** The worker in which a game lives: the state never leaves it. */
expose(createAuthorityHost())
