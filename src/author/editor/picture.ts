import type { ComponentType } from 'react'
import type { Place, Section } from './parts'

/** What a picture of a section gets: the place that is edited, and the ways to others. */
export interface PictureProps {
  readonly section: Section
  readonly place: Place | null
  /** Shows another place of this part in its form. */
  readonly onPlace: (place: Place) => void
  /** Goes to a place wherever it is, and gives it the focus. */
  readonly onJump: (place: Place) => void
}

/** Loads the module of a picture, whose default export draws it: only who looks at it fetches it. */
export type Picture = () => Promise<{ readonly default: ComponentType<PictureProps> }>
