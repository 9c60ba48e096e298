import { lazy } from 'react'
import type { Composition } from '../composition'
import type { ShownFault } from '../fault'
import type { Journey } from '../journey/journey'
import type { Route } from '../routes'

const ClassRoute = lazy(async () => ({ default: (await import('./ClassRoute')).ClassRoute }))
const JoinRoute = lazy(async () => ({ default: (await import('./JoinRoute')).JoinRoute }))
const SeatRoute = lazy(async () => ({ default: (await import('./SeatRoute')).SeatRoute }))

export interface ClassPagesProps {
  readonly route: Extract<Route, { page: 'class' | 'join' } | { session: string }>
  readonly composition: Composition
  readonly journey: Journey
  readonly onFault: (fault: ShownFault) => void
}

/** All pages of the classroom, the teacher's and the students': behind one door, so that the first page names one file of them. */
export function ClassPages({ route, composition, journey, onFault }: ClassPagesProps) {
  switch (route.page) {
    case 'join':
      return <JoinRoute key={route.code} code={route.code} composition={composition} />
    case 'class-seat':
      return (
        <SeatRoute
          key={route.session}
          session={route.session}
          composition={composition}
          journey={journey}
          onFault={onFault}
        />
      )
    default:
      return <ClassRoute route={route} composition={composition} journey={journey} onFault={onFault} />
  }
}
