import type { Shape } from '../assets/decode'

/** A rectangle of the base map to be painted. Lengths in device pixels unless said. */
export interface PieceSpec {
  readonly theme: 'light' | 'dark'
  /** ISO code of the country whose land is shown as one's own, or null for none. */
  readonly home: string | null
  /** Device pixels per km. */
  readonly scale: number
  /** Device pixels per CSS pixel of line width, text scale included. */
  readonly unit: number
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
}

/** A shape source that knows which shapes touch the piece. */
export type Pick = (layer: string, margin: number) => readonly Shape[]
