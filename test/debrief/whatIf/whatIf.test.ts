import { describe, expect, it } from 'vitest'
import { readView, writeView } from '../../../src/debrief/whatIf/address'
import { type Asked, laterOrdersOf, openDecisions, outsideOf, whatIfOf } from '../../../src/debrief/whatIf/asked'
import { branchWords } from '../../../src/debrief/whatIf/branchWords'
import { differences, hoursOfDifference, partingOf, stopsOf } from '../../../src/debrief/whatIf/differ'
import { firstName, namingOf, type WhatIfT } from '../../../src/debrief/whatIf/names'
import { pathOf, stepsOf } from '../../../src/debrief/whatIf/series'
import { createRows, goneWith, knownLine, unfolded } from '../../../src/debrief/whatIf/treeRows'
import { type Seen, shownOf } from '../../../src/debrief/whatIf/useLine'
import { handHour, windowsOf } from '../../../src/debrief/whatIf/windows'
import { lineOf } from '../../../src/record/playback'
import { type Branch, editTree, emptyTree, type RunTree, type TreeEdit } from '../../../src/record/tree'
import {
  courseOf,
  documentedCourse,
  type Instead,
  isDocumented,
  newBranchId,
  type WhatIf,
} from '../../../src/record/whatIf'
import { createAuthority } from '../../../src/session/authority'
import type { LineSummary } from '../../../src/session/debriefApi'
import { createDebriefHost } from '../../../src/session/debriefHost'
import { createEngine } from '../../../src/sim/engine'
import { createFormat } from '../../../src/ui/format'
import { whatIf as texts } from '../../../src/ui/i18n/en/whatIf'
import { startI18n } from '../../../src/ui/i18n/index'
import { inEnglish } from '../../../src/ui/i18n/inEnglish'
import { addTexts } from '../../../src/ui/i18n/late'
import { smallScenario } from '../../scenario/small'

const scenario = smallScenario()
const engine = createEngine(scenario)
const i18n = startI18n('en')
addTexts('whatIf', texts)
const t: WhatIfT = inEnglish(i18n, 'whatIf')
const naming = namingOf(scenario, t, createFormat('en', scenario.play.clock))
const curfew = naming.option('curfew')
const council = naming.seat('council')
const last = scenario.play.clock.ticks - 1

it('a branch leaves a line only while it goes its own way and decisions are taken', () => {
  expect([4, 5, 60, 61].map((hour) => outsideOf(hour, 5, 60))).toEqual(['tooEarly', null, null, 'tooLate'])
})

describe('what an eye sees of a line', () => {
  it('stays while the next is computed, and never in place of what can’t be told', () => {
    const look = createDebriefHost()
    look.open(scenario, record)
    const seen: Seen = { of: 'model', look: look.look(null, { hour: 1, given: null }, 'model') }
    expect(shownOf(seen, 'model', false)).toBe(seen.look)
    expect(shownOf(seen, 'council', true)).toBe(seen.look)
    expect(shownOf(seen, 'council', false)).toBeNull()
    expect(shownOf({ of: 'council', look: null }, 'council', true)).toBeNull()
  })
})

const authority = createAuthority(engine)
authority.begin({ seat: 'council', plan: 'short', seed: 11, policy: 'record', forecast: [] })
authority.send({ type: 'decide', seat: 'council', option: 'curfew', reason: 'Now.' })
authority.send({ type: 'wait', seat: 'council', reason: 'Too little is known.' })
for (let window = 0; window < 3; window++) {
  authority.closeWindow()
  authority.advance(100)
}
const record = authority.record()
const line = lineOf(record)
const host = createDebriefHost()
host.open(scenario, record)
const summaryOf = (tree: RunTree, id: string | null): LineSummary => {
  host.setTree(tree)
  const summary = host.summary(id)
  if (!summary) throw new Error('no summary')
  return summary
}
const played = summaryOf(emptyTree, null)
const decisions = openDecisions(played.decisions)
const own = decisions.findIndex(({ option, by }) => option === 'curfew' && by === 'player')

const asked = (over: Partial<Asked> = {}): Asked => ({
  decision: own,
  seat: 'council',
  instead: { what: 'none' },
  who: 'record',
  hand: 'council',
  later: 'kept',
  reason: ' Because. ',
  ...over,
})
const whatIf = (over: Partial<Asked> = {}, hour = 0): WhatIf => whatIfOf(line, decisions, asked(over), hour)
function made(over: Partial<Asked> = {}, hour = 0): Branch {
  const course = courseOf(line, whatIf(over, hour), 0, last)
  if (!course.ok) throw new Error(course.fault)
  return { ...course.course, id: 'b1', parent: null, label: 'b1', note: '', folded: false }
}
const words = (over: Partial<Asked> = {}): string => branchWords(naming, line, 'The run', made(over)).join('\n')

describe('what is asked at a decision', () => {
  it('is an order left out, with the later ones kept or not', () => {
    expect(made()).toMatchObject({ from: 0, kept: 0, policy: 'record', played: ['council'], changes: [] })
    expect(made().commands.map(({ command }) => command.type)).toEqual(['wait'])
    expect(made({ later: 'policy' })).toMatchObject({ played: [], commands: [], changes: [{ drop: 'curfew' }] })
  })

  it('is the same order at another hour, with its reason or another', () => {
    const instead: Instead = { what: 'hour', hour: 5 }
    const moved = made({ instead, reason: '' }).commands.find(({ command }) => command.type === 'decide')
    expect(moved).toEqual({ hour: 5, command: { type: 'decide', seat: 'council', option: 'curfew', reason: 'Now.' } })
    expect(made({ instead, later: 'policy' }).changes).toEqual([{ drop: 'curfew' }, { add: 'curfew', at: 5 }])
    const adaptive = made({ instead, later: 'policy', who: 'adaptive' })
    expect(adaptive).toMatchObject({ policy: 'adaptive', handBack: [{ seat: 'council', at: 6 }], changes: [] })
  })

  it('is the seat by hand, and nothing that comes later', () => {
    expect(made({ who: 'hand' })).toMatchObject({ played: ['council'], commands: [], policy: 'record' })
    expect(laterOrdersOf(line, 1, null)).toBe(1)
    expect(laterOrdersOf(line, 1, 'council')).toBe(0)
  })

  it('is refused at its own hour, outside the hours, and by hand at a later one', () => {
    const fault = (over: Partial<Asked>): string | null => {
      const course = courseOf(line, whatIf(over), 0, last)
      return course.ok ? null : course.fault
    }
    expect(fault({ instead: { what: 'hour', hour: 0 } })).toBe('same-hour')
    expect(fault({ instead: { what: 'hour', hour: -2 } })).toBe('hour-outside')
    expect(fault({ instead: { what: 'hour', hour: last + 1 } })).toBe('hour-outside')
    expect(fault({ instead: { what: 'hour', hour: 4 }, who: 'hand' })).toBe('by-hand-later')
  })

  it('is at a moment without a decision who decides from there on', () => {
    const over = { decision: null, instead: { what: 'same' }, who: 'hand', later: 'policy' } as const
    expect(made(over, 9)).toMatchObject({ from: 9, kept: 2, played: ['council'], commands: [], changes: [] })
    expect(firstName(naming, whatIf(over, 9))).toContain(council)
  })
})

describe('the words of a branch', () => {
  it('say what is left out, moved, kept, and who decides', () => {
    expect(words()).toContain(`${council} does not order “${curfew}”`)
    expect(words()).toContain('1 later order of a player is kept')
    expect(words({ later: 'policy' })).toContain(`“${curfew}” is not taken.`)
    expect(words({ later: 'policy' })).toContain('From there on all seats take the documented decisions.')
    const instead: Instead = { what: 'hour', hour: 5 }
    expect(words({ instead })).toContain(`${council} orders “${curfew}” at ${naming.format.dayTime(5)}.`)
    expect(words({ instead, later: 'policy' })).toContain(
      `“${curfew}” is taken at ${naming.format.dayTime(5)} instead.`,
    )
    const brief = words({ instead, later: 'policy', who: 'adaptive' })
    expect(brief).toContain(`${council} decides nothing else before ${naming.format.dayTime(6)}`)
    expect(words({ who: 'hand' })).toContain(`${council} is played: it decides`)
  })

  it('name it by what it does otherwise', () => {
    expect(firstName(naming, whatIf())).toBe(`Without “${curfew}”`)
    expect(firstName(naming, whatIf({ instead: { what: 'hour', hour: 5 } }))).toContain(naming.format.dayTime(5))
  })
})

describe('two lines', () => {
  const tree: RunTree = { ...emptyTree, branches: [made({ instead: { what: 'hour', hour: 5 } })] }
  const other = summaryOf(tree, 'b1')

  it('differ in the decisions that one of them took at another hour or not at all', () => {
    const found = differences(played, other)
    expect(found.find(({ option }) => option === 'curfew')).toMatchObject({ a: [0], b: [5], hour: 0 })
    expect(hoursOfDifference(found).slice(0, 2)).toEqual([0, 5])
    expect(differences(played, played)).toEqual([])
  })

  it('part where only one of them decides, and where their figures differ', () => {
    const { decided, figures } = partingOf(played, other)
    expect(decided).toBe(0)
    const upTo = (line: LineSummary) => line.course.filter(({ hour }) => hour < (figures ?? Number.POSITIVE_INFINITY))
    expect(upTo(other)).toEqual(upTo(played))
    expect(partingOf(played, played)).toEqual({ decided: null, figures: null })
  })

  it('stop at every decision that differs, at each figure’s first difference, and at the end', () => {
    const later: LineSummary = {
      ...other,
      course: other.course.map(({ hour, figures }) => ({
        hour,
        figures: { ...figures, deaths: figures.deaths + (hour >= 7 ? 1 : 0), buildings: hour >= 9 ? 9 : 0 },
      })),
    }
    const alike: LineSummary = {
      ...later,
      decisions: played.decisions,
      course: later.course.map(({ hour, figures }) => ({ hour, figures: { ...figures, deaths: 0, buildings: 0 } })),
    }
    const stops = stopsOf(alike, later)
    expect(stops[0]).toMatchObject({ hour: 0, decisions: [{ option: 'curfew', of: 'a' }], figures: [], isEnd: false })
    const at = (hour: number) => stops.find((stop) => stop.hour === hour)
    expect(at(5)?.decisions).toEqual([{ option: 'curfew', of: 'b' }])
    expect(at(9)?.figures).toEqual(['buildings'])
    expect(stops.at(-1)).toMatchObject({ hour: later.end, isEnd: true })
    expect(stopsOf(played, played)).toEqual([])
  })

  it('have a mark where an announced figure rose, never two at once', () => {
    const points = [0, 3, 4, 4, 9, 9].map((value, hour) => ({ hour, value }))
    expect(stepsOf(points, 1).map(({ hour }) => hour)).toEqual([1, 2, 4])
    expect(stepsOf(points, 3).map(({ hour }) => hour)).toEqual([1, 4])
  })

  it('are drawn through every value, with level stretches by their ends', () => {
    const points = [0, 0, 0, 4, 4, 2].map((value, hour) => ({ hour, value }))
    const same = (value: number): number => value
    expect(pathOf(points, same, same, false)).toBe('M0 0L2 0L3 4L4 4L5 2')
    expect(pathOf(points, same, same, true)).toBe('M0 0H2V0H3V4H4V4H5V2')
  })
})

describe('the rows of the tree', () => {
  const branch = (id: string, over: Partial<Branch> = {}): TreeEdit => ({
    type: 'add',
    branch: { ...documentedCourse, from: 3, id, parent: null, label: id, note: '', folded: false, ...over },
  })
  const grown = (...edits: TreeEdit[]): RunTree =>
    edits.reduce((tree: RunTree, edit) => {
      const result = editTree(tree, edit)
      if (!result.ok) throw new Error(result.fault)
      return result.tree
    }, emptyTree)
  const edits = [branch('a'), branch('b'), branch('a1', { parent: 'a' }), branch('a2', { parent: 'a1' })]

  it('hang as the branches do, and stay the same objects where nothing changed', () => {
    const rows = createRows()
    const before = rows(grown(...edits))
    expect(before.children.map(({ id, descendants }) => [id, descendants])).toEqual([
      ['a', 2],
      ['b', 0],
    ])
    const tree = grown(...edits, { type: 'rename', id: 'b', label: 'Named' })
    const again = createRows()
    const one = again(tree)
    const other = again({
      ...tree,
      branches: tree.branches.map((each) => (each.id === 'a2' ? { ...each, note: '!' } : each)),
    })
    expect(other.children[1]).toBe(one.children[1])
    expect(other.children[0]).not.toBe(one.children[0])
    expect(again(tree).isMain).toBe(true)
  })

  it('know what is folded, what goes with a branch, and what is gone', () => {
    const tree = grown(...edits, { type: 'fold', id: 'a', folded: true })
    expect([...unfolded(tree)]).toEqual(['(played)', 'b', 'a1', 'a2'])
    expect(goneWith(tree, 'a')).toBe(3)
    expect(knownLine(tree, 'a1')).toBe('a1')
    expect(knownLine(tree, 'gone')).toBeNull()
    expect(newBranchId(tree.branches)).toBe('branch-5')
  })

  it('know the run of the documented decisions from any other', () => {
    const [whole, later] = grown(branch('d', { from: 0 }), branch('e')).branches
    expect(isDocumented(whole)).toBe(true)
    expect(isDocumented(later)).toBe(false)
  })
})

describe('the address', () => {
  it('keeps what is shown and takes nothing else', () => {
    const view = { line: 'branch-1', beside: null, hour: 12, seat: 'council' }
    expect(readView(writeView(view))).toEqual(view)
    expect(readView('line=<b>&beside=../x&hour=-1&seat=A')).toEqual({
      line: null,
      beside: null,
      hour: null,
      seat: null,
    })
  })
})

describe('playing on by hand', () => {
  it('begins where the branch leaves, or where the seat ordered last', () => {
    const windows = windowsOf(scenario, { plan: 'short' })
    expect(windows.length).toBe(3)
    expect(windowsOf(scenario, { plan: null }).length).toBeGreaterThanOrEqual(3)
    expect(handHour(windows, 4, null)).toBe(4)
    expect(handHour(windows, 4, 9)).toBe(9)
  })
})
