import type { Scenario } from '../scenario/scenario'

/** A text of the scenario in the interface's language, else in the scenario's first one; empty when there is none. */
export function textOf(scenario: Scenario, language: string, name: string): string {
  const first = scenario.manifest.languages[0]
  return scenario.texts[language]?.[name] ?? scenario.texts[first]?.[name] ?? ''
}
