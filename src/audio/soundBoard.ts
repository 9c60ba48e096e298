import { Howl, Howler } from 'howler'
import { type Cue, cues, type SoundBoard } from './cues'

/** Loudness of each cue beside the others, 0 to 1. */
const levels: Record<Cue, number> = { bed: 0.35, cable: 0.5, 'decision-due': 0.6, 'window-closing': 0.6 }

/**
 * The sounds of the product behind one small interface. Nothing is loaded before the player turns sound on, and a
 * sound that can't be loaded or played is silence: captions carry the same news.
 * `base` is the address of the folder with the sounds, ending in a slash.
 */
export function createSoundBoard(base: string): SoundBoard {
  const sounds = new Map<Cue, Howl>()
  let on = false
  let bedWanted = false

  function load(): void {
    if (sounds.size > 0) return
    for (const cue of cues) {
      sounds.set(cue, new Howl({ src: [`${base}${cue}.mp3`], volume: levels[cue], loop: cue === 'bed', preload: true }))
    }
  }

  function applyBed(): void {
    const bed = sounds.get('bed')
    if (!bed) return
    if (on && bedWanted && !bed.playing()) bed.play()
    else if ((!on || !bedWanted) && bed.playing()) bed.stop()
  }

  return {
    setOn(next) {
      on = next
      if (on) load()
      applyBed()
    },
    setVolume(volume) {
      Howler.volume(Math.min(1, Math.max(0, volume)))
    },
    play(cue) {
      if (on) sounds.get(cue)?.play()
    },
    startBed() {
      bedWanted = true
      applyBed()
    },
    stopBed() {
      bedWanted = false
      applyBed()
    },
    destroy() {
      for (const sound of sounds.values()) sound.unload()
      sounds.clear()
    },
  }
}
