import { useEffect, useRef, useState } from 'react'
import { z } from 'zod'

const word = z.string().max(400)
const world = z.int().min(0).max(99)
const figure = z.number()

/** On one device: the seat that the room decides for, and the choices that are on offer, to read along. */
const choices = z.strictObject({
  what: z.literal('choices'),
  seat: word,
  choices: z.array(word).max(12).readonly(),
})
/** In the debrief: one outcome of every world, beside the record's figures. `played`: by teams, not by the policy alone. */
const outcome = z.strictObject({
  what: z.literal('outcome'),
  label: word,
  worlds: z
    .array(z.strictObject({ world, value: figure, played: z.boolean() }))
    .max(99)
    .readonly(),
  main: figure.nullable(),
  range: z.tuple([figure, figure]).readonly().nullable(),
  rivals: z.array(figure).max(99).readonly(),
})
/** In the debrief: what one seat ordered in every world, a row for each window; a null act is a wait. No reason is in it. */
const seat = z.strictObject({
  what: z.literal('seat'),
  seat: word,
  worlds: z
    .array(z.strictObject({ world, played: z.boolean() }))
    .max(99)
    .readonly(),
  rows: z
    .array(
      z.strictObject({
        hour: z.number(),
        acts: z.array(z.array(word.nullable()).max(40).readonly()).max(99).readonly(),
      }),
    )
    .max(200)
    .readonly(),
})
const shown = z.discriminatedUnion('what', [choices, outcome, seat])

/** What the teacher's page of a browser puts on the projector beside what the lesson itself shows there. */
export type Shown = z.infer<typeof shown>
export type ShownChoices = z.infer<typeof choices>
export type ShownOutcome = z.infer<typeof outcome>
export type ShownSeat = z.infer<typeof seat>

/** `asks`: a projector has opened and is to be told. */
const message = z.discriminatedUnion('type', [
  z.object({ type: z.literal('asks') }),
  z.object({ type: z.literal('shows'), what: shown.nullable() }),
])

/** Reads what came from another window; undefined for anything that is no message of this kind. */
export const readShown = (data: unknown) => message.safeParse(data).data

const channelOf = (session: string) => new BroadcastChannel(`class-room-${session}`)

/** One page's word on what the projector's windows of this browser show. */
export interface Teller {
  show(what: Shown | null): void
  /** Takes off what it shows. */
  close(): void
}

/**
 * Tells windows that are open, and those that open and ask. A page with nothing to show says nothing, as another one may have something.
 * `page`: goes with `pagehide`, and what it shows with it; may come back with `pageshow`.
 */
export function openTeller(session: string, page: EventTarget): Teller {
  const channel = channelOf(session)
  let now: Shown | null = null
  const tell = (what: Shown | null) => channel.postMessage({ type: 'shows', what })
  const leave = () => {
    if (now) tell(null)
  }
  const come = () => {
    if (now) tell(now)
  }
  channel.onmessage = ({ data }: MessageEvent<unknown>) => {
    if (readShown(data)?.type === 'asks') come()
  }
  page.addEventListener('pagehide', leave)
  page.addEventListener('pageshow', come)
  return {
    show(what) {
      if (now || what) tell(what)
      now = what
    },
    close() {
      leave()
      page.removeEventListener('pagehide', leave)
      page.removeEventListener('pageshow', come)
      channel.close()
    },
  }
}

/** Tells the projector's window of this browser what to show, for as long as the caller is on the teacher's page. */
export function useTellRoom(session: string, what: Shown | null): void {
  const teller = useRef<Teller | null>(null)
  const words = JSON.stringify(what)
  useEffect(() => {
    const opened = openTeller(session, window)
    teller.current = opened
    return () => opened.close()
  }, [session])
  // biome-ignore lint/correctness/useExhaustiveDependencies: told anew as its words change
  useEffect(() => teller.current?.show(what), [session, words])
}

/** What the teacher's page of this browser puts on the projector; null where it is nothing. */
export function useShown(session: string): Shown | null {
  const [what, setWhat] = useState<Shown | null>(null)
  useEffect(() => {
    const channel = channelOf(session)
    channel.onmessage = ({ data }: MessageEvent<unknown>) => {
      const read = readShown(data)
      if (read?.type === 'shows') setWhat(read.what)
    }
    channel.postMessage({ type: 'asks' })
    return () => channel.close()
  }, [session])
  return what
}
