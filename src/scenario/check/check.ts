import type { Problems } from '../problem'
import type { Names, Package } from './package'

/** One rule, or a family of them, over a package whose files were each read without fault. */
export type Check = (pack: Package, names: Names, problems: Problems) => void
