import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fetchScenario } from '../session/catalogue'
import { createEngine } from '../sim/engine'
import type { Engine } from '../sim/index'

/** Scenarios of the built product: an engine each, made when it is first asked for. */
export interface Scenarios {
  /** Null where there is none of this name, or none that may be played. */
  engine(id: string): Promise<Engine | null>
}

/** `dist`: folder of the built product. */
export function createScenarios(dist: string): Scenarios {
  const engines = new Map<string, Promise<Engine | null>>()
  const get = async (address: string) => {
    try {
      const text = await readFile(join(dist, address), 'utf8')
      return { ok: true, status: 200, text: async () => text }
    } catch {
      return { ok: false, status: 404, text: async () => '' }
    }
  }
  const load = async (id: string): Promise<Engine | null> => {
    const fetched = await fetchScenario('', id, get)
    return fetched.ok ? createEngine(fetched.scenario) : null
  }
  return {
    engine: (id) => {
      const known = engines.get(id)
      if (known) return known
      const engine = load(id)
      engines.set(id, engine)
      // What is not there now may be there later, and names that are made up may not fill the memory.
      engine.then((found) => found ?? engines.delete(id)).catch(() => engines.delete(id))
      return engine
    },
  }
}
