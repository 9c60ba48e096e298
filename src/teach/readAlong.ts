import { useEffect, useRef, useState } from 'react'
import { z } from 'zod'

/** What the room decides about, as the projector shows it to read along: the seat, and the choices that are on offer. */
export interface ReadAlong {
  readonly seat: string
  readonly choices: readonly string[]
}

const word = z.string().max(400)
const shown = z.object({ seat: word, choices: z.array(word).max(12).readonly() })
/** `asks`: a projector has opened and is to be told. */
const message = z.discriminatedUnion('type', [
  z.object({ type: z.literal('asks') }),
  z.object({ type: z.literal('shows'), what: shown.nullable() }),
])

const channelOf = (session: string) => new BroadcastChannel(`class-room-${session}`)

/** Tells the projector's window of this browser what the room decides about, for as long as it is on the teacher's page. */
export function useTellRoom(session: string, what: ReadAlong | null): void {
  const now = useRef(what)
  const words = JSON.stringify(what)
  useEffect(() => {
    const channel = channelOf(session)
    const tell = () => channel.postMessage({ type: 'shows', what: now.current })
    channel.onmessage = ({ data }: MessageEvent<unknown>) => {
      if (message.safeParse(data).data?.type === 'asks') tell()
    }
    return () => {
      channel.postMessage({ type: 'shows', what: null })
      channel.close()
    }
  }, [session])
  // biome-ignore lint/correctness/useExhaustiveDependencies: told anew as its words change
  useEffect(() => {
    now.current = what
    const channel = channelOf(session)
    channel.postMessage({ type: 'shows', what })
    channel.close()
  }, [session, words])
}

/** What the teacher's page of this browser has the room decide about; null where it shows nothing of that kind. */
export function useReadAlong(session: string): ReadAlong | null {
  const [what, setWhat] = useState<ReadAlong | null>(null)
  useEffect(() => {
    const channel = channelOf(session)
    channel.onmessage = ({ data }: MessageEvent<unknown>) => {
      const read = message.safeParse(data).data
      if (read?.type === 'shows') setWhat(read.what)
    }
    channel.postMessage({ type: 'asks' })
    return () => channel.close()
  }, [session])
  return what
}
