import type { Setting } from '../screen/screenTypes'

export interface InsetFrameProps {
  readonly setting: Setting
  readonly assets: string
  readonly theme: 'light' | 'dark'
}

export function InsetFrame(_props: InsetFrameProps) {
  return null
}
