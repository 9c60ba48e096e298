/** A round number at or above a value, whose quarters read well on an axis. */
export function roundAbove(value: number): number {
  if (!(value > 0)) return 1
  const power = 10 ** Math.floor(Math.log10(value))
  const step = [1, 1.2, 1.6, 2, 2.4, 3, 4, 5, 6, 8, 10].find((one) => one * power >= value * 0.999_999) ?? 10
  return step * power
}

/** Linear scale from 0..max to pixels. */
export function linear(max: number, from: number, to: number): (value: number) => number {
  return (value) => from + (value / max) * (to - from)
}

/** About `count` ticks from 0 at steps of 1, 2 or 5 times a power of ten; the last at or below `max`. */
export function ticks(max: number, count: number): number[] {
  const rough = max / count
  const power = 10 ** Math.floor(Math.log10(rough))
  const step = ([1, 2, 5].find((one) => one * power >= rough * 0.999_999) ?? 10) * power
  return Array.from({ length: Math.floor(max / step + 1e-9) + 1 }, (_, index) => index * step)
}
