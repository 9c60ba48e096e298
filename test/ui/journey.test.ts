import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isSamePage, parseRoute, type Route, routeAddress } from '../../src/app/routes'
import { emptyDraft, isComplete, setFigure, thumbs } from '../../src/play/setup/forecastValues'

describe('addresses', () => {
  const routes: Route[] = [
    { page: 'start' },
    { page: 'seat', scenario: 'a-2010', observed: false },
    { page: 'seat', scenario: 'a-2010', observed: true },
    { page: 'study', scenario: 'a-2010' },
    { page: 'about', scenario: 'a-2010' },
    { page: 'role', scenario: 'a', seat: 's', plan: 'p', policy: 'record', observed: false, seed: null },
    { page: 'forecast', scenario: 'a', seat: 's', plan: 'p', policy: 'adaptive', observed: true, seed: 7 },
    { page: 'run', run: 'run-x1' },
    { page: 'open', data: '1Ab-_9' },
    { page: 'look-back', run: 'run-x1', at: 'what-if', view: 'line=branch-1&hour=12' },
    { page: 'compare', run: 'run-x1' },
    { page: 'record', scenario: 'a-2010', back: 'study', view: '' },
    { page: 'record', scenario: 'a-2010', back: 'about', view: 'q=%C3%A9t%C3%A9+%26&kind=taken%2Caid&contested=1' },
    { page: 'look-back', run: 'run-x1', at: 'replay', view: '' },
    { page: 'look-back', run: 'run-x1', at: 'replay', view: 'hour=12' },
    { page: 'run-record', run: 'run-x1', view: '' },
    { page: 'run-record', run: 'run-x1', view: 'actor=a%2C%7E&from=2010-06-11' },
  ]
  it.each(routes.map((route) => [routeAddress(route), route] as const))(
    '%s leads back to its page',
    (address, route) => {
      expect(parseRoute(address)).toEqual(route)
    },
  )

  it('lead to the first page when they are none of ours', () => {
    for (const hash of ['', '#', '#/x', '#/s/__proto__/seat', '#/run/../../etc', '#/s/a/delete', '#/run/']) {
      expect(parseRoute(hash)).toEqual({ page: 'start' })
    }
  })

  it('are of one page whatever it shows, and of another page or run never', () => {
    const page = (address: string): Route => parseRoute(address)
    expect(isSamePage(page('#/run/a/what-if?hour=3'), page('#/run/a/what-if?line=b'))).toBe(true)
    expect(isSamePage(page('#/run/a/what-if?hour=3'), page('#/run/a/choice?at=3'))).toBe(false)
    expect(isSamePage(page('#/run/a/what-if'), page('#/run/b/what-if'))).toBe(false)
  })

  it('never fail, whatever is typed', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 60 }), (text) => {
        expect(parseRoute(`#/${text}`).page).toBeTypeOf('string')
      }),
    )
  })

  it('keep a seed inside its range', () => {
    const seed = (text: string) => {
      const route = parseRoute(`#/s/a/role?seat=s&plan=p&seed=${text}`)
      return route.page === 'role' ? route.seed : 'none'
    }
    expect(seed('4294967295')).toBe(4_294_967_295)
    for (const text of ['4294967296', '-1', '1e3', 'x', '']) expect(seed(text)).toBeNull()
  })
})

describe('a forecast as it is made', () => {
  it('keeps low, best and high in order, whichever is set', () => {
    const figure = fc.integer({ min: 0, max: 5000 })
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.constantFrom(0, 1, 2), figure), { maxLength: 12 }), (steps) => {
        let draft = emptyDraft
        for (const [which, value] of steps) {
          draft = setFigure(draft, which === 0 ? 0 : which === 1 ? 1 : 2, value)
          expect(draft[which]).toBe(value)
          const said = draft.filter((one) => one !== null)
          expect([...said].sort((a, b) => a - b)).toEqual(said)
          const [low, best, high] = thumbs(draft, 5000)
          expect(low <= best && best <= high).toBe(true)
        }
      }),
    )
  })

  it('is complete only when all three were said', () => {
    const one = setFigure(emptyDraft, 1, 300)
    expect(isComplete(one)).toBe(false)
    expect(isComplete(setFigure(setFigure(one, 0, 0), 2, 900))).toBe(true)
    expect(isComplete(setFigure(setFigure(setFigure(one, 0, 0), 2, 900), 1, null))).toBe(false)
  })
})
