import { useCallback, useEffect, useState } from 'react'
import { askClassroom } from './link/http'
import { openPasses } from './link/passes'

const roles = ['teacher', 'projector'] as const

/** What a join code is read aloud as: two groups of three. */
export const codeWords = (code: string): string => code.replace(/^(.{3})(?=.)/, '$1 ')

/** Where a student joins with a code. `address` ends in a slash. */
export const joinLink = (address: string, code: string): string => `${address}#/join/${code}`

/** An address as it is shown, without what nobody types. */
export const plainAddress = (address: string): string => address.replace(/^http:\/\//, '').replace(/\/$/, '')

/** Whether nobody but this computer itself can open an address. */
export const isOnlyHere = (address: string): boolean =>
  /^https?:\/\/(localhost|127\.[\d.]+|\[::1\])(:|\/|$)/.test(address)

/** An address that somebody typed, ending in a slash; null where it is none. */
export function readAddress(text: string): string | null {
  try {
    const { protocol, origin, pathname } = new URL(text.trim())
    if (protocol !== 'http:' && protocol !== 'https:') return null
    return `${origin}${pathname.replace(/\/?$/, '/')}`
  } catch {
    return null
  }
}

/**
 * The address under which students reach this class: the one that the teacher chose, or the classroom's best guess. The teacher's
 * page and the projector's window of one browser have the same.
 */
export function useJoinAddress(base: string, session: string) {
  const [addresses, setAddresses] = useState<readonly string[]>([base])
  const [chosen, setChosen] = useState<string | null>(null)
  useEffect(() => {
    let isGone = false
    void askClassroom(base).then((answer) => {
      if (!isGone && answer.ok && answer.value.addresses.length > 0) setAddresses(answer.value.addresses)
    })
    void keptAddress(session).then((kept) => isGone || setChosen((before) => before ?? kept))
    const channel = new BroadcastChannel(`class-address-${session}`)
    channel.onmessage = ({ data }: MessageEvent<unknown>) => {
      const read = typeof data === 'string' ? readAddress(data) : null
      if (read) setChosen(read)
    }
    return () => {
      isGone = true
      channel.close()
    }
  }, [base, session])
  const choose = useCallback(
    (address: string) => {
      setChosen(address)
      void keepAddress(session, address).catch(() => undefined)
      const channel = new BroadcastChannel(`class-address-${session}`)
      channel.postMessage(address)
      channel.close()
    },
    [session],
  )
  return { addresses, address: chosen ?? addresses[0], choose }
}

async function keptAddress(session: string): Promise<string | null> {
  const passes = await openPasses()
  for (const role of roles) {
    const kept = await passes.get(session, role).catch(() => null)
    if (kept?.address) return readAddress(kept.address)
  }
  return null
}

async function keepAddress(session: string, address: string): Promise<void> {
  const passes = await openPasses()
  for (const role of roles) {
    const kept = await passes.get(session, role)
    if (kept) await passes.put({ ...kept, address })
  }
}
