import { type ReactNode, useState } from 'react'
import type { LookBackProps } from '../lookBack/lookBack'
import { rerunCount } from '../reruns/drawAsked'
import { useReruns } from '../reruns/useReruns'
import type { Again } from './stepProps'

/** Runs the decisions of the run again beside the page, from its first step on; nothing where that can't be done. */
export function WithReruns(props: {
  readonly look: LookBackProps
  readonly children: (again: Again | null) => ReactNode
}) {
  const { look, children } = props
  return look.session ? <Running {...props} session={look.session} /> : children(null)
}

function Running(props: {
  readonly look: LookBackProps
  readonly session: NonNullable<LookBackProps['session']>
  readonly children: (again: Again | null) => ReactNode
}) {
  // What is written changes the record, and nothing that is run again.
  const [record] = useState(props.look.record)
  return props.children(useReruns(props.session.services, record, rerunCount))
}
