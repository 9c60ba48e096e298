import type { Problems } from '../problem'
import type { Names, Package } from './package'

/** What a check may know beside the package. */
export interface CheckOptions {
  /** Bounds of the built-in map that is drawn: west, south, east, north, in degrees. */
  readonly mapBounds?: readonly [number, number, number, number]
}

/** One rule, or a family of them, over a package. Parts that could not be read are told in `names.gaps`. */
export type Check = (pack: Package, names: Names, problems: Problems, options: CheckOptions) => void
