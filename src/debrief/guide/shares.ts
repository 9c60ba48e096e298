import { type Reflection, type ShareKey, shareKeys } from '../../record/reflection'

type Shares = Reflection['shares']

export function shareOf(shares: Shares, key: ShareKey): number {
  return shares.find(({ of }) => of === key)?.share ?? 0
}

/** Per cent that are still to be spread. */
export function leftOf(shares: Shares): number {
  return 100 - shares.reduce((sum, { share }) => sum + share, 0)
}

/** The shares with one set anew: whole, and never more than is left for it. */
export function withShare(shares: Shares, key: ShareKey, share: number): Shares {
  const most = leftOf(shares) + shareOf(shares, key)
  const set = Math.max(0, Math.min(most, Math.round(share)))
  return shareKeys.map((of) => ({ of, share: of === key ? set : shareOf(shares, of) }))
}
