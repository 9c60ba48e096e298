import { mostTurnings, type Reflection, type Turning } from '../../record/reflection'

export const blankTurning: Turning = { text: '', option: null, hour: null }

/** The turnings with one changed; those before it are there, if blank, and blank ones at the end are not. */
export function withTurning(
  turnings: Reflection['turnings'],
  index: number,
  over: Partial<Turning>,
): Reflection['turnings'] {
  const all = Array.from({ length: mostTurnings }, (_, at) => ({
    ...(turnings[at] ?? blankTurning),
    ...(at === index ? over : {}),
  }))
  const isBlank = ({ text, option }: Turning): boolean => text === '' && option === null
  while (all.length > 0 && isBlank(all[all.length - 1])) all.pop()
  return all
}
