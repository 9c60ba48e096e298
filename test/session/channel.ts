import { type Endpoint, expose } from 'comlink'
import { afterEach } from 'vitest'

const open: { end(): void }[] = []
afterEach(() => {
  for (const one of open.splice(0)) one.end()
})

/** Names of the ways in which the hosts of workers are told to leave off. */
const leavings = ['cancel', 'cancelChoice', 'cancelAlternatives'] as const

/**
 * A channel in place of a worker: messages are cloned as they would be. A worker that ends takes its work with it; a host
 * of this very thread would play on through the tests of other files. So it is told to leave off, at its end or the
 * test's, and what was still on its way to it is lost with the channel.
 */
export function channelTo(host: object): { readonly endpoint: Endpoint; end(): void } {
  const { port1, port2 } = new MessageChannel()
  expose(host, port1 as unknown as Endpoint)
  const channel = {
    endpoint: port2 as unknown as Endpoint,
    end() {
      port1.close()
      port2.close()
      for (const name of leavings) {
        const leave: unknown = Reflect.get(host, name)
        if (typeof leave === 'function') leave()
      }
    },
  }
  open.push(channel)
  return channel
}
