import type { TeamStatus } from '../classroom/views'
import './status.css'

/** Marks of what a team is doing: each has a shape of its own, and the word stands beside it. 20 x 20, drawn for this project. */
export function StatusMark({ status }: { status: TeamStatus | 'over' }) {
  return (
    <svg className={`tch-mark tch-mark-${status}`} viewBox="0 0 20 20" aria-hidden="true" focusable="false">
      {shape(status)}
    </svg>
  )
}

function shape(status: TeamStatus | 'over') {
  switch (status) {
    case 'submitted':
      return (
        <>
          <circle className="tch-mark-full" cx="10" cy="10" r="8.5" />
          <path className="tch-mark-cut" d="m6.2 10.4 2.6 2.6 5-5.4" />
        </>
      )
    case 'thinking':
      return (
        <>
          <circle cx="10" cy="10" r="7.5" />
          <path className="tch-mark-full" d="M10 2.5a7.5 7.5 0 0 1 0 15z" />
        </>
      )
    case 'idle':
      return (
        <>
          <circle cx="10" cy="10" r="7.5" />
          <path d="M10 5.6v5.2M10 13.7v.6" />
        </>
      )
    case 'disconnected':
      return (
        <>
          <circle className="tch-mark-dashed" cx="10" cy="10" r="7.5" />
          <path d="m7.4 7.4 5.2 5.2M12.6 7.4l-5.2 5.2" />
        </>
      )
    case 'policy':
      return (
        <>
          <rect x="2.8" y="2.8" width="14.4" height="14.4" rx="1.5" />
          <path d="m7.6 7.6 4.8 4.8M12.4 7.6l-4.8 4.8" />
        </>
      )
    case 'over':
      return (
        <>
          <circle cx="10" cy="10" r="7.5" />
          <rect className="tch-mark-full" x="6.8" y="6.8" width="6.4" height="6.4" />
        </>
      )
    case 'empty':
      return <circle className="tch-mark-dashed" cx="10" cy="10" r="7.5" />
    default: {
      const never: never = status
      return never
    }
  }
}
