import { expect, it } from 'vitest'
import type { TeamCard } from '../../src/classroom/views'
import { currentWords, doingOf, noteWords, stageOf, teamWords } from '../../src/teach/console/cardWords'
import { savedWords } from '../../src/teach/console/words'
import type { TeachT } from '../../src/teach/faultWords'
import { codeWords, isOnlyHere, joinLink, plainAddress, readAddress } from '../../src/teach/joinAddress'
import { letterOf, partsOf } from '../../src/teach/parts'
import { begun } from '../classroom/lesson'
import { asking } from '../classroom/shown'
import { loadReal } from '../realScenario'

const scenario = loadReal('tutorial')
const [plan] = scenario.play.plans
const option = scenario.actors[0].options[0]
/** Keys with their values, in place of words. */
const t = ((key: string, values?: Record<string, unknown>) =>
  values ? `${key} ${Object.values(values).join(' ')}` : key) as unknown as TeachT

const lesson = { phase: { name: 'window', window: 0 }, mode: 'teams' } as const
const card = (change: Partial<TeamCard> = {}): TeamCard => ({
  key: { world: 0, seat: scenario.play.seats[0].id },
  name: 'Heron',
  status: 'thinking',
  members: [{ member: 'm', nick: 'Wise Owl', here: true, muted: false }],
  given: [],
  proposal: null,
  draft: null,
  reasons: { count: 0, words: 0 },
  unread: 0,
  lastActive: null,
  lostAt: null,
  forecast: false,
  ...change,
})
const decide = { type: 'decide', seat: scenario.play.seats[0].id, option: option.id, reason: 'two words' } as const
type Shown = Parameters<typeof noteWords>[2]
type Lesson = Shown['lesson']
const shown = (
  lesson: Lesson,
  handedIn: readonly { readonly member: string }[] = [],
  teams: readonly TeamCard[] = [],
) =>
  ({
    lesson,
    teams,
    observers: [],
    handedIn: handedIn.map((one) => ({ ...one, team: card().key })),
  }) as unknown as Shown
const current = (change: Partial<TeamCard>) => currentWords(t, scenario, card(change), lesson as unknown as Lesson)
const note = (change: Partial<TeamCard>, now = 0) => noteWords(t, card(change), shown(lesson as unknown as Lesson), now)
const at = (name: string, mode = 'teams') => ({ phase: { name, window: 0 }, mode }) as unknown as Lesson
const person = (here: boolean) => ({ member: here ? 'm' : 'n', nick: 'Wise Owl', here, muted: false })

it('shows the parts of a plan in their order, each done, now or ahead', () => {
  const parts = partsOf(plan, { name: 'window', window: 1 })
  expect(parts.map(({ phase, state }) => `${phase.name} ${state}`)).toEqual([
    'brief done',
    'window done',
    'window now',
    'window ahead',
    'window ahead',
    'debrief ahead',
    'exit ahead',
  ])
  expect(parts.map(({ minutes }) => minutes)).toEqual([3, 3, 3, 3, 3, 4, 1])
  expect(partsOf(plan, { name: 'lobby' }).every(({ state }) => state === 'ahead')).toBe(true)
  expect(partsOf(plan, { name: 'ended' }).every(({ state }) => state === 'done')).toBe(true)
})

it('says what a team decides: what it ordered, else what it proposes, else what is being written on', () => {
  expect(current({ given: [decide, { type: 'wait', seat: 's', reason: '' }], proposal: decide })).toBe(
    `${option.label}; card.waits`,
  )
  expect(current({ proposal: decide })).toBe(option.label)
  expect(current({ draft: { option: option.id, words: 3 } })).toBe(option.label)
  expect(current({})).toBe('card.nothing')
  expect(current({ status: 'submitted', proposal: decide })).toBe('card.noOrder')
  expect(current({ given: [{ ...decide, option: 'unknown' }] })).toBe('unknown')
})

it('tells what is ordered from what is proposed or only being written', () => {
  const stage = (change: Partial<TeamCard>, lesson = at('window')) => stageOf(card(change), lesson)
  expect(stage({ given: [decide], proposal: decide })).toBe('ordered')
  expect(stage({ proposal: decide, draft: { option: option.id, words: 3 } })).toBe('proposed')
  expect(stage({ draft: { option: option.id, words: 3 } })).toBe('draft')
  expect([
    stage({}),
    stage({ status: 'submitted', proposal: decide }),
    stage({ given: [decide] }, at('debrief')),
  ]).toEqual([null, null, null])
})

it('says what a team is doing in each part of the lesson', () => {
  expect(doingOf(card(), at('lobby'))).toBe('waiting')
  expect(doingOf(card({ status: 'policy', members: [] }), at('lobby'))).toBe('free')
  expect([doingOf(card(), at('brief')), doingOf(card({ forecast: true }), at('brief'))]).toEqual([
    'reading',
    'forecast',
  ])
  expect(doingOf(card({ status: 'disconnected', forecast: true }), at('brief'))).toBe('disconnected')
  expect([
    doingOf(card({ given: [decide] }), at('window')),
    doingOf(card({ given: [decide] }), at('window', 'one-device')),
  ]).toEqual(['thinking', 'ordered'])
  expect(doingOf(card({ status: 'disconnected' }), at('debrief'))).toBe('over')
})

it('says how many of a team are there where not all are, and after play who had no team', () => {
  const two = { members: [person(true), person(false)] }
  expect(teamWords(t, card(two), at('window'))).toBe('card.team Heron card.here 1 2')
  expect(teamWords(t, card(), at('window'))).toBe('card.team Heron students 1')
  expect(teamWords(t, card(two), at('debrief'))).toBe('card.team Heron students 2')
  const away = card({ ...two, status: 'disconnected', lostAt: 0 })
  expect(noteWords(t, away, shown(at('debrief'), [], [away]), 0)).toBe('card.away 1 2')
  expect(noteWords(t, away, shown(at('debrief'), [{ member: 'n' }], [away]), 0)).toBe(
    'card.away 1 2 · card.handedIn 1 2',
  )
  expect(noteWords(t, away, shown(at('ended'), [], [away]), 0)).toBe('card.handedIn 0 2')
  const nobody = card({ status: 'policy', members: [] })
  expect(currentWords(t, scenario, nobody, at('debrief'))).toBe('card.nobodySat')
  expect(noteWords(t, nobody, shown(at('debrief')), 0)).toBe('card.policyDecided')
  // All of a team were put elsewhere, or left: what it ordered was theirs.
  expect(noteWords(t, { ...nobody, played: true }, shown(at('debrief')), 0)).toBe('')
})

it('counts work with the team whose seat its author held in play, and says of none that played that the policy decided', () => {
  const play = begun({}, ['m1'])
  play.do({ type: 'to-debrief' })
  const view = () => play.room.teacher(asking(play))
  const of = (seat: string) => {
    const found = view().teams.find(({ key }) => key.world === 0 && key.seat === seat)
    if (!found) throw new Error(`there is no seat ${seat}`)
    return found
  }
  const note = (seat: string) => noteWords(t, of(seat), view(), 0)
  const empty = view().teams.filter(({ members }) => members.length === 0)
  const [own, other] = [view().teams.find(({ members }) => members.some(({ member }) => member === 'm1')), empty[0]]
  if (!own || !other) throw new Error('this class has no such seats')
  expect(note(other.key.seat)).toBe('card.policyDecided')
  play.do({ type: 'move', member: 'm1', team: other.key })
  play.do({ type: 'next' })
  expect(of(own.key.seat).members).toEqual([])
  expect([note(own.key.seat), note(other.key.seat)]).toEqual(['card.handedIn 0 1', 'card.policyDecided'])
})

it('says how far the writing is, or since when nothing came', () => {
  expect(note({ draft: { option: null, words: 25 } })).toBe('card.draft 25')
  expect(note({ proposal: decide })).toBe('card.proposed 2')
  expect(note({ reasons: { count: 2, words: 61 } })).toBe('card.written card.reasons 2 card.words 61')
  expect(note({ status: 'idle', lastActive: 10_000 }, 140_000)).toBe('card.noInput 2:10')
  expect(note({ status: 'disconnected', lostAt: 0 }, 40_000)).toBe('card.lost 0:40')
  expect(note({ status: 'policy' })).toBe('card.handed')
})

it('says where nobody of a team who is there may write a reason, so that it decides nothing', () => {
  const muted = { ...person(true), muted: true }
  expect(note({ members: [muted] })).toBe('card.muted')
  expect(note({ status: 'idle', members: [muted, person(false)] })).toBe('card.muted')
  expect(note({ members: [muted, { ...person(true), member: 'o' }] })).toBe('card.noReason')
  // What stands proposed can be given.
  expect(note({ members: [muted], proposal: decide })).toBe('card.proposed 2')
})

it('says how long ago the class was saved', () => {
  expect([0, 4_000, 130_000, 7_200_000, 400_000_000].map((ago) => savedWords(t, ago))).toEqual([
    'clock.savedNow',
    'clock.saved clock.ago.s 4',
    'clock.saved clock.ago.min 2',
    'clock.saved clock.ago.h 2',
    'clock.saved clock.ago.days 4',
  ])
})

it('makes links to join by, and takes addresses that are some', () => {
  expect([letterOf(0), letterOf(11)]).toEqual(['A', 'L'])
  expect(codeWords('K7Q4AC')).toBe('K7Q 4AC')
  expect(joinLink('http://10.0.0.7:4710/', 'K7Q4AC')).toBe('http://10.0.0.7:4710/#/join/K7Q4AC')
  expect(plainAddress('http://10.0.0.7:4710/')).toBe('10.0.0.7:4710')
  expect(readAddress(' http://10.0.0.7:4710 ')).toBe('http://10.0.0.7:4710/')
  expect(readAddress('https://school.test/history?x=1#/y')).toBe('https://school.test/history/')
  expect(readAddress('javascript:alert(1)')).toBeNull()
  expect(readAddress('10.0.0.7')).toBeNull()
  expect(['http://127.0.0.1:8123/', 'http://localhost:8123/', 'http://[::1]:8123/'].every(isOnlyHere)).toBe(true)
  expect(['http://10.0.0.7:4710/', 'https://localhost.school.test/'].some(isOnlyHere)).toBe(false)
})

it('says on one device to open the card for hands to be counted, and not within the card that is open', () => {
  const room = shown(at('window', 'one-device'))
  const seat = card({ members: [] })
  expect(noteWords(t, seat, room, 0)).toBe('card.roomNext')
  expect(noteWords(t, seat, room, 0, true)).toBe('')
  expect(noteWords(t, card({ members: [], reasons: { count: 1, words: 4 } }), room, 0, true)).toContain('card.written')
})
