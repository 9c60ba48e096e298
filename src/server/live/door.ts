import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Log } from '../log'

/** Milliseconds between looks for connections that have had their answer, while it is shut. */
const sweepEvery = 50
/** Milliseconds until it is tried again, where something else holds the port. */
const againAfter = 500

/**
 * The port that browsers come to. While it is shut nobody gets a connection, so that a proxy asks another process with whatever it was
 * asked, also with what it would not send twice. What had begun gets its answer, and its connection takes no more.
 */
export class Door {
  private at: AddressInfo | null = null
  private timer: NodeJS.Timeout | undefined
  private hasFailed = false

  constructor(
    private readonly http: Server,
    private readonly log: Log,
  ) {}

  shut(): void {
    this.rest()
    if (!this.http.listening) return
    this.at = this.http.address() as AddressInfo
    this.http.close()
    this.timer = setInterval(() => this.http.closeIdleConnections(), sweepEvery).unref()
  }

  open(): void {
    this.rest()
    if (!this.at || this.http.listening) return
    const { address: host, port } = this.at
    const { http } = this
    const failed = (error: unknown): void => {
      http.off('listening', opened)
      if (!this.hasFailed) this.log.error('listening again failed, and is tried until it does not', { error })
      this.hasFailed = true
      this.timer = setTimeout(() => this.open(), againAfter).unref()
    }
    const opened = (): void => {
      http.off('error', failed)
      this.hasFailed = false
    }
    http.once('error', failed).once('listening', opened).listen({ port, host })
  }

  /** Stops what it does by itself. */
  rest(): void {
    clearInterval(this.timer)
  }
}
