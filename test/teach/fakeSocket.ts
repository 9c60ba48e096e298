import type { LinkSetup, Role } from '../../src/teach/link/link'
import { Wire } from '../../src/teach/link/wire'

/** Stands in the socket's and the server's place: what was sent is listed, what comes is said by the test. */
export class FakeSocket {
  active = true
  connects = 0
  readonly sent: { readonly name: string; readonly value: unknown; readonly answer?: (value: unknown) => void }[] = []
  private readonly listeners = new Map<string, ((...values: unknown[]) => void)[]>()

  on = (name: string, listener: (...values: never[]) => void): this => {
    const heard = listener as unknown as (...values: unknown[]) => void
    this.listeners.set(name, [...(this.listeners.get(name) ?? []), heard])
    return this
  }
  emit = (name: string, value: unknown, answer?: (value: unknown) => void): this => {
    this.sent.push({ name, value, answer })
    return this
  }
  connect = (): this => {
    this.connects += 1
    return this
  }
  disconnect = (): this => this
  say(name: string, ...values: unknown[]): void {
    for (const listener of this.listeners.get(name) ?? []) listener(...values)
  }
  commands(): { id: string; command: unknown }[] {
    return this.sent
      .filter(({ name }) => name === 'command')
      .map(({ value }) => value as { id: string; command: unknown })
  }
}

/** A link over a socket that the test speaks through. Ids count up. */
export function fakeLink<R extends Role>(
  role: R,
  passes?: LinkSetup<R>['passes'],
): { link: Wire<R>; socket: FakeSocket } {
  let count = 0
  const link = new Wire<R>({ base: 'http://class.test/', token: 'token', role, passes }, () => `command-${++count}`)
  const socket = new FakeSocket()
  link.attach(socket as unknown as Parameters<Wire<R>['attach']>[0])
  return { link, socket }
}
