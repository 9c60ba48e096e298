import type { MapFrame } from '../projection'
import { STEPS } from './decode'

/** Writes paths as `decodePaths` reads them and tools/map-geometry.mjs writes them: each point to a step of the frame. */
export function encodePaths(paths: readonly (readonly (readonly number[])[])[], frame: MapFrame): string {
  return paths.map((path) => encodePath(path, frame)).join(' ')
}

function encodePath(path: readonly (readonly number[])[], frame: MapFrame): string {
  let [x, y] = [0, 0]
  let text = ''
  path.forEach(([lon, lat], i) => {
    const nextX = Math.round((lon - frame.west) * STEPS)
    const nextY = Math.round((frame.north - lat) * STEPS)
    if (i > 0 && nextX === x && nextY === y) return
    text += digits(nextX - x) + digits(nextY - y)
    x = nextX
    y = nextY
  })
  return text
}

/** Zigzag, five bits a character, the lowest first. */
function digits(step: number): string {
  let rest = step < 0 ? -step * 2 - 1 : step * 2
  let text = ''
  while (rest >= 32) {
    text += String.fromCharCode(63 + 32 + (rest % 32))
    rest = Math.floor(rest / 32)
  }
  return text + String.fromCharCode(63 + rest)
}
