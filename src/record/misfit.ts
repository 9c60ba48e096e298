import type { RestoreFault } from './fault'
import type { Difference } from './replay'

/** What a first difference means for whoever brought the file. */
export function misfit(difference: Difference): RestoreFault {
  const { hour } = difference
  switch (difference.what) {
    case 'command':
      return { code: 'order-refused', hour, refusal: difference.found }
    case 'event':
      return { code: 'event-differs', hour }
    case 'hash':
      return { code: 'state-differs', hour }
    case 'hour':
      return { code: 'beyond-the-end', hour: difference.expected, end: difference.found }
    default:
      return never(difference)
  }
}

function never(value: never): never {
  throw new TypeError(`unknown difference ${JSON.stringify(value)}`)
}
