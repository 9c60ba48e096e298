import { type LookBackGoal, type LookBackPage, lookBackPages } from '../debrief/lookBack/lookBack'

/** Where the reader is: an address after `#`, so that every page works on static hosting under any path. */
export type Route =
  | { readonly page: 'start' }
  | { readonly page: 'seat'; readonly scenario: string; readonly observed: boolean }
  | { readonly page: 'study' | 'about' | 'model'; readonly scenario: string }
  | ({ readonly page: 'role' | 'forecast' } & SetupChoice & { readonly scenario: string })
  | { readonly page: 'run'; readonly run: string }
  /** A run that comes by its link: `data` carries it. */
  | { readonly page: 'open'; readonly data: string }
  | { readonly page: 'compare'; readonly run: string }
  /** A page that looks back on a finished run. `view` is what it keeps in its query. */
  | { readonly page: 'look-back'; readonly run: string; readonly at: LookBackPage; readonly view: string }
  /** The record as a timeline: opened from a page of the scenario, or from a finished run. `view` is what it shows. */
  | { readonly page: 'record'; readonly scenario: string; readonly back: 'study' | 'about'; readonly view: string }
  | { readonly page: 'run-record'; readonly run: string; readonly view: string }
  /** The workspace of those who write scenarios, and a part of one scenario. `view` is what the part shows. */
  | { readonly page: 'author' }
  | { readonly page: 'author-draft'; readonly draft: string; readonly part: string; readonly view: string }
  /** Leading a class: where one is begun, its console, the projector's window, and its worlds side by side. */
  | { readonly page: 'class' }
  | { readonly page: 'class-lead'; readonly session: string }
  /** `token`: what lets this browser in, where a link gave it. */
  | { readonly page: 'class-projector'; readonly session: string; readonly token: string | null }
  | { readonly page: 'class-debrief'; readonly session: string }
  /** What a grader gets of a class, to be read and printed. */
  | { readonly page: 'class-work'; readonly session: string }
  /** Where a student joins a lesson, with its code where a link gave it; and a seat in one. */
  | { readonly page: 'class-join'; readonly code: string | null }
  | { readonly page: 'class-seat'; readonly session: string }
  /** The model page, opened from a run: the way back leads to it. */
  | { readonly page: 'run-model'; readonly run: string; readonly at: 'try' | null }

/** Pages of the classroom, for whoever leads a class and for students. */
export type ClassroomPage = Extract<Route, { page: `class${string}` }>
export const isClassroom = (route: Route): route is ClassroomPage => route.page.startsWith('class')

/** What is chosen before the first hour. Kept in the address, so that a refresh loses nothing. */
export interface SetupChoice {
  readonly seat: string
  readonly plan: string
  readonly policy: 'record' | 'adaptive'
  readonly observed: boolean
  /** A seed named in the address, for a class that starts from the same one; else one is drawn. */
  readonly seed: number | null
}

const name = '([a-z0-9][a-z0-9_.-]{0,79})'
const patterns = {
  setup: new RegExp(`^s/${name}/(seat|watch|study|about|model|record|role|forecast)$`),
  class: /^class(?:\/([A-Za-z0-9_-]{1,80})(?:\/(projector|debrief|work)(?:\/([A-Za-z0-9_-]{1,200}))?)?)?$/,
  join: /^join(?:\/([^/]{0,60}))?$/,
  seat: /^seat\/([A-Za-z0-9_-]{1,40})$/,
  author: new RegExp(`^author(?:/${name}(?:/([a-z-]{1,30}))?)?$`),
  run: new RegExp(`^run/${name}(?:/(compare|model|record|${lookBackPages.join('|')}))?$`),
}

function seedOf(text: string | null): number | null {
  if (text === null || !/^\d{1,10}$/.test(text)) return null
  const seed = Number(text)
  return seed <= 0xffff_ffff ? seed : null
}

function classRoute(session: string | undefined, part: string | undefined, token: string | undefined): Route {
  if (!session) return { page: 'class' }
  if (part === 'projector') return { page: 'class-projector', session, token: token ?? null }
  return part === 'debrief' || part === 'work' ? { page: `class-${part}`, session } : { page: 'class-lead', session }
}

/** A code as it was typed into an address, spaces and all; what is none is left for the page to refuse. */
function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

/** What a page itself keeps in the query: all but the way back. */
function viewOf(query: string): string {
  const kept = new URLSearchParams(query)
  kept.delete('back')
  return kept.toString()
}

function withQuery(address: string, query: string): string {
  return query ? `${address}?${query}` : address
}

/** Reads the address. Anything it does not know is the first page. */
export function parseRoute(hash: string): Route {
  const [path, query = ''] = hash.replace(/^#\/?/, '').split('?')
  if (path.startsWith('open/')) return { page: 'open', data: path.slice('open/'.length) }
  const lead = patterns.class.exec(path)
  if (lead) return classRoute(lead[1], lead[2], lead[3])
  const join = patterns.join.exec(path)
  if (join) return { page: 'class-join', code: join[1] ? decoded(join[1]) : null }
  const classSeat = patterns.seat.exec(path)
  if (classSeat) return { page: 'class-seat', session: classSeat[1] }
  const author = patterns.author.exec(path)
  if (author) {
    const [, draft, part] = author
    return draft ? { page: 'author-draft', draft, part: part ?? '', view: query } : { page: 'author' }
  }
  const run = patterns.run.exec(path)
  if (run?.[2] === 'model') {
    return { page: 'run-model', run: run[1], at: new URLSearchParams(query).has('try') ? 'try' : null }
  }
  const at = lookBackPages.find((page) => page === run?.[2])
  if (run && at) return { page: 'look-back', run: run[1], at, view: viewOf(query) }
  if (run?.[2] === 'record') return { page: 'run-record', run: run[1], view: viewOf(query) }
  if (run) return { page: run[2] ? 'compare' : 'run', run: run[1] }
  const setup = patterns.setup.exec(path)
  if (!setup) return { page: 'start' }
  const [, scenario, page] = setup
  if (page === 'seat' || page === 'watch') return { page: 'seat', scenario, observed: page === 'watch' }
  if (page === 'study' || page === 'about' || page === 'model') return { page, scenario }
  if (page === 'record') {
    const back = new URLSearchParams(query).get('back') === 'about' ? 'about' : 'study'
    return { page, scenario, back, view: viewOf(query) }
  }
  const chosen = new URLSearchParams(query)
  const seat = chosen.get('seat')
  const plan = chosen.get('plan')
  if (!seat || !plan) return { page: 'seat', scenario, observed: chosen.has('watch') }
  return {
    page: page === 'role' ? 'role' : 'forecast',
    scenario,
    seat,
    plan,
    policy: chosen.get('policy') === 'adaptive' ? 'adaptive' : 'record',
    observed: chosen.has('watch'),
    seed: seedOf(chosen.get('seed')),
  }
}

export function routeAddress(route: Route): string {
  switch (route.page) {
    case 'start':
      return '#/'
    case 'seat':
      return `#/s/${route.scenario}/${route.observed ? 'watch' : 'seat'}`
    case 'study':
      return `#/s/${route.scenario}/study`
    case 'about':
      return `#/s/${route.scenario}/about`
    case 'model':
      return `#/s/${route.scenario}/model`
    case 'role':
    case 'forecast': {
      const chosen = new URLSearchParams({ seat: route.seat, plan: route.plan, policy: route.policy })
      if (route.observed) chosen.set('watch', '1')
      if (route.seed !== null) chosen.set('seed', String(route.seed))
      return `#/s/${route.scenario}/${route.page}?${chosen}`
    }
    case 'run':
      return `#/run/${route.run}`
    case 'open':
      return `#/open/${route.data}`
    case 'compare':
      return `#/run/${route.run}/compare`
    case 'look-back':
      return withQuery(`#/run/${route.run}/${route.at}`, route.view)
    case 'record': {
      const kept = new URLSearchParams(route.view)
      if (route.back !== 'study') kept.set('back', route.back)
      return withQuery(`#/s/${route.scenario}/record`, kept.toString())
    }
    case 'run-record':
      return withQuery(`#/run/${route.run}/record`, route.view)
    case 'class':
      return '#/class'
    case 'class-lead':
      return `#/class/${route.session}`
    case 'class-projector':
      return `#/class/${route.session}/projector${route.token ? `/${route.token}` : ''}`
    case 'class-debrief':
      return `#/class/${route.session}/debrief`
    case 'class-work':
      return `#/class/${route.session}/work`
    case 'author':
      return '#/author'
    case 'author-draft':
      return withQuery(`#/author/${route.draft}${route.part && `/${route.part}`}`, route.view)
    case 'class-join':
      return `#/join${route.code ? `/${encodeURIComponent(route.code)}` : ''}`
    case 'class-seat':
      return `#/seat/${route.session}`
    case 'run-model':
      return `#/run/${route.run}/model${route.at ? '?try' : ''}`
  }
}

/** Whether two addresses are of one page, whatever it shows. */
export function isSamePage(one: Route, other: Route): boolean {
  const path = (route: Route): string => routeAddress(route).split('?')[0]
  return path(one) === path(other)
}

/** Where a page of a finished run lies. */
export function lookBackRoute(run: string, goal: LookBackGoal, view = ''): Route {
  if (goal === 'compare') return { page: 'compare', run }
  if (goal === 'record') return { page: 'run-record', run, view }
  if (goal === 'model') return { page: 'run-model', run, at: null }
  return { page: 'look-back', run, at: goal, view }
}
