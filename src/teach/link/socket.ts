import { io, type Socket } from 'socket.io-client'
import { livePath } from '../../classroom/frames'
import type { LinkSetup, Role } from './link'

/** Where the socket lies under an address: below the page's folder, whatever sub-path that has. */
export function socketPath(base: string): string {
  return new URL(base).pathname.replace(/\/$/, '') + livePath
}

/** A socket of one's own, which comes back by itself, at first soon, then every few seconds. Not connected yet. */
export function connect({ base, token, transports }: LinkSetup<Role>): Socket {
  const socket = io(new URL(base).origin, {
    path: socketPath(base),
    auth: { token },
    // WebSocket first, since it is one request less; where it is refused, polling is tried at once.
    transports: [...(transports ?? ['websocket', 'polling'])],
    tryAllTransports: true,
    reconnectionDelay: 500,
    reconnectionDelayMax: 4_000,
    timeout: 8_000,
    forceNew: true,
    autoConnect: false,
  })
  // A filter may also drop it without a word, or cut it later: that is no refusal. After a failure polling goes first, and takes a WebSocket
  // up beside it where one gets through.
  if (!transports) {
    socket.io.on('error', () => {
      socket.io.opts.transports = ['polling', 'websocket']
    })
  }
  return socket
}
