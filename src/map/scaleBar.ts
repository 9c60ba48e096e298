/** Lengths a scale bar may show, in km. */
const STEPS = [0.1, 0.2, 0.5, 1, 2, 5, 10, 20, 50, 100, 200, 500, 1000]

/** The longest round distance whose bar is at most `longest` pixels, and the bar's length. */
export function scaleSteps(pixelsPerKm: number, longest: number): { km: number; length: number } {
  const km = STEPS.filter((step) => step * pixelsPerKm <= longest).at(-1) ?? STEPS[0]
  return { km, length: km * pixelsPerKm }
}
