import { networkInterfaces } from 'node:os'

/** Addresses of this machine on its networks, IPv4, those of home and school networks first. */
export function ownAddresses(): string[] {
  const all = Object.values(networkInterfaces())
    .flat()
    .filter((one) => one !== undefined && one.family === 'IPv4' && !one.internal)
    .map((one) => one?.address ?? '')
  const rank = (address: string): number =>
    address.startsWith('192.168.') ? 0 : address.startsWith('10.') ? 1 : address.startsWith('172.') ? 2 : 3
  return all.sort((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1))
}

/** An address's text as an IP address of this machine itself. */
export const isLoopback = (address: string): boolean =>
  /^(?:127\.\d+\.\d+\.\d+|::1|::ffff:127\.\d+\.\d+\.\d+)$/.test(address)

/** Whether a `Host` header names this machine itself, which a page of elsewhere can't make a browser do. */
export const isLocalName = (host: string): boolean => /^(?:localhost|127\.\d+\.\d+\.\d+|\[::1\])(?::\d+)?$/i.test(host)
