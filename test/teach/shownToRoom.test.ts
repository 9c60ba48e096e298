import { expect, it } from 'vitest'
import { openTeller, readShown } from '../../src/teach/shownToRoom'

const shows = (what: unknown) => readShown({ type: 'shows', what })
const seat = {
  what: 'seat',
  seat: 'Ministry',
  worlds: [{ world: 0, played: true }],
  rows: [{ hour: 4, acts: [['Open it', null]] }],
}
const outcome = {
  what: 'outcome',
  label: 'Displaced',
  worlds: [{ world: 0, value: 12, played: true }],
  main: null,
  range: [10, 20],
  rivals: [],
}

it('takes what the projector can show, and nothing', () => {
  expect(readShown({ type: 'asks' })).toEqual({ type: 'asks' })
  for (const what of [null, seat, outcome, { what: 'choices', seat: 'Ministry', choices: ['Open it'] }]) {
    expect(shows(what)).toEqual({ type: 'shows', what })
  }
})

it('takes no name, no reason and nothing that is not a message', () => {
  expect(shows({ ...seat, nick: 'Wise Owl' })).toBeUndefined()
  expect(shows({ ...seat, rows: [{ hour: 4, acts: [], reasons: ['why'] }] })).toBeUndefined()
  expect(shows({ ...outcome, main: 'many' })).toBeUndefined()
  expect([shows({ what: 'talk' }), readShown('asks'), readShown(undefined)]).toEqual([undefined, undefined, undefined])
})

/** What a projector's window hears, in its order; `heard` waits until so many have come. */
function projector(session: string) {
  const channel = new BroadcastChannel(`class-room-${session}`)
  const all: unknown[] = []
  const waiting: (() => void)[] = []
  channel.onmessage = ({ data }: MessageEvent<unknown>) => {
    const read = readShown(data)
    if (read?.type === 'shows') all.push(read.what)
    for (const one of waiting) one()
  }
  const heard = (count: number) =>
    new Promise<unknown[]>((resolve) => {
      const look = () => all.length >= count && resolve(all)
      waiting.push(look)
      look()
    })
  return { heard, ask: () => channel.postMessage({ type: 'asks' }), close: () => channel.close() }
}

it('takes off what it shows as its page goes, by closing the tab too, and shows it again as the page comes back', async () => {
  const window = projector('goes')
  const page = new EventTarget()
  const teller = openTeller('goes', page)
  const what = readShown({ type: 'shows', what: seat })
  const shown = what?.type === 'shows' ? what.what : null
  teller.show(shown)
  page.dispatchEvent(new Event('pagehide'))
  page.dispatchEvent(new Event('pageshow'))
  teller.close()
  expect(await window.heard(4)).toEqual([seat, null, seat, null])
  window.close()
})

it('says nothing where it has nothing to show, so that it takes nothing of another page off', async () => {
  const window = projector('two')
  const silent = openTeller('two', new EventTarget())
  const showing = openTeller('two', new EventTarget())
  const read = readShown({ type: 'shows', what: outcome })
  silent.show(null)
  showing.show(read?.type === 'shows' ? read.what : null)
  await window.heard(1)
  window.ask()
  await window.heard(2)
  silent.close()
  showing.show(null)
  expect(await window.heard(3)).toEqual([outcome, outcome, null])
  showing.close()
  window.close()
})
