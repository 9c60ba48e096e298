/** The sounds of the product, each with a caption. There is none for harm. */
export const cues = ['bed', 'cable', 'decision-due', 'window-closing'] as const
export type Cue = (typeof cues)[number]
export interface SoundBoard {
  /** Turns sound on or off. Off until the player turns it on. */
  setOn(on: boolean): void
  setVolume(volume: number): void
  play(cue: Cue): void
  startBed(): void
  stopBed(): void
  destroy(): void
}
