import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import type { Cue, SoundBoard } from '../../audio/cues'

/** Sound of a screen: off until the player turns it on; every cue shows its caption while sound is on. */
export interface Sound {
  readonly on: boolean
  readonly volume: number
  /** The last cue, for its caption, and how many there were, so that two alike are two. */
  readonly caption: { readonly cue: Cue; readonly count: number } | null
  setOn(on: boolean): void
  setVolume(volume: number): void
  play(cue: Cue): void
}

export function useSound(base: string): Sound {
  const board = useRef<SoundBoard | null>(null)
  const [on, setOnState] = useState(false)
  const [volume, setVolumeState] = useState(0.6)
  const [caption, setCaption] = useState<Sound['caption']>(null)
  const wanted = useRef({ on: false, volume: 0.6 })

  useEffect(() => () => board.current?.destroy(), [])

  const apply = useCallback(() => {
    board.current?.setVolume(wanted.current.volume)
    board.current?.setOn(wanted.current.on)
    if (wanted.current.on) board.current?.startBed()
    else board.current?.stopBed()
  }, [])

  const setOn = useCallback(
    (next: boolean) => {
      wanted.current.on = next
      setOnState(next)
      if (!next) setCaption(null)
      if (board.current) return apply()
      if (!next) return
      void import('../../audio/soundBoard').then(({ createSoundBoard }) => {
        board.current ??= createSoundBoard(`${base}assets/audio/`)
        apply()
      })
    },
    [apply, base],
  )

  const setVolume = useCallback((next: number) => {
    wanted.current.volume = next
    setVolumeState(next)
    board.current?.setVolume(next)
  }, [])

  const play = useCallback((cue: Cue) => {
    if (!wanted.current.on) return
    board.current?.play(cue)
    setCaption((before) => ({ cue, count: (before?.count ?? 0) + 1 }))
  }, [])

  return useMemo(() => ({ on, volume, caption, setOn, setVolume, play }), [on, volume, caption, setOn, setVolume, play])
}
