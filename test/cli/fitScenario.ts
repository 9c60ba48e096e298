import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { smallPackage } from '../scenario/small'

const target = (id: string, figure: string, value: number): object => ({
  id,
  label: id,
  figure,
  value,
  low: value,
  high: value,
  error: 0.2,
  invented: true,
})

/** Writes a small scenario with two structures, something to fit and something kept out of the fit. */
export function writeFitScenario(to: string, heldOut: number): string {
  const files: Record<string, string> = { ...smallPackage() }
  const model = JSON.parse(files['model.json']) as { structures?: unknown }
  model.structures = [
    { id: 'both', label: 'Both', text: 'All of it.', invented: true },
    { id: 'tired', label: 'Tired', text: 'Crowds tire.', hold: { endByForces: 0 }, invented: true },
  ]
  files['model.json'] = JSON.stringify(model)
  files['fit.json'] = JSON.stringify({
    parameters: ['incidentRate', 'deathsPerIncident', 'forceHalf'],
    targets: [target('dead', 'deaths', 12), target('hurt', 'injured', 60)],
  })
  files['held-out.json'] = JSON.stringify({ targets: [target('burnt', 'buildings', heldOut)], looks: [] })
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(to, path)), { recursive: true })
    writeFileSync(join(to, path), text)
  }
  return to
}
