/** What is known of a connection under a socket: events of engine.io's own socket, of which `writeBuffer` is private. */
export interface Wire {
  on(event: 'packetCreate', listener: (packet: { readonly data?: unknown }) => void): unknown
  on(event: 'flush' | 'drain', listener: () => void): unknown
}

/** What was given to one connection and is not on its way yet, in packets and UTF-16 code units. */
export class Backlog {
  private waiting = { packets: 0, units: 0 }
  private leaving = { packets: 0, units: 0 }

  constructor(wire: Wire) {
    wire.on('packetCreate', ({ data }) => {
      this.waiting = {
        packets: this.waiting.packets + 1,
        units: this.waiting.units + (typeof data === 'string' ? data.length : 0),
      }
    })
    wire.on('flush', () => {
      this.leaving = this.waiting
      this.waiting = { packets: 0, units: 0 }
    })
    wire.on('drain', () => {
      this.leaving = { packets: 0, units: 0 }
    })
  }

  get packets(): number {
    return this.waiting.packets + this.leaving.packets
  }

  get units(): number {
    return this.waiting.units + this.leaving.units
  }
}
