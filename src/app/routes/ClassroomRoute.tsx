import { lazy, Suspense } from 'react'
import type { Composition } from '../composition'
import type { ShownFault } from '../fault'
import type { Journey } from '../journey/journey'
import { Loading } from '../Loading'
import type { ClassroomPage } from '../routes'

const ClassRoute = lazy(async () => ({ default: (await import('./ClassRoute')).ClassRoute }))
const JoinRoute = lazy(async () => ({ default: (await import('./JoinRoute')).JoinRoute }))
const SeatRoute = lazy(async () => ({ default: (await import('./SeatRoute')).SeatRoute }))

export interface ClassroomRouteProps {
  readonly route: ClassroomPage
  readonly composition: Composition
  readonly journey: Journey
  readonly onFault: (fault: ShownFault) => void
}

/** The pages of the classroom. Apart from the app's own file, so that the first page does not carry the names of what they need. */
export function ClassroomRoute({ route, ...rest }: ClassroomRouteProps) {
  return (
    <Suspense fallback={<Loading />}>
      {route.page === 'class-join' ? (
        <JoinRoute key={route.code} code={route.code} composition={rest.composition} />
      ) : route.page === 'class-seat' ? (
        <SeatRoute key={route.session} session={route.session} {...rest} />
      ) : (
        <ClassRoute route={route} {...rest} />
      )}
    </Suspense>
  )
}
