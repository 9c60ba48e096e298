import { join } from 'node:path'
import { normalizePath } from 'vite'

/** What is there first, and what a telephone fetches to join a class. Each is one file, without what the one before it has. */
const first = {
  start: ['src/app/main.tsx', 'src/session/storage.ts'],
  join: ['src/app/routes/ClassroomRoute.tsx', 'src/app/routes/JoinRoute.tsx'],
}

/** Ways that part from there, and the modules with which each begins. */
const ways = {
  begin: ['src/app/routes/ClassRoute.tsx', 'src/teach/begin/BeginScreen.tsx'],
  seats: ['src/app/routes/ScenarioRoute.tsx', 'src/play/setup/SeatScreen.tsx'],
  data: ['src/session/catalogue.ts'],
  study: ['src/play/study/StudyScreen.tsx', 'src/play/study/AboutScreen.tsx'],
  record: ['src/debrief/record/RecordScreen.tsx'],
  model: ['src/model/ModelScreen.tsx'],
  setup: ['src/play/setup/RoleScreen.tsx', 'src/play/setup/ForecastScreen.tsx'],
  play: [
    'src/app/routes/RunRoute.tsx',
    'src/play/screen/PlayScreen.tsx',
    'src/session/client.ts',
    'src/session/autosave.ts',
  ],
  debrief: [
    'src/app/routes/LookBackRoute.tsx',
    'src/debrief/Comparison.tsx',
    'src/debrief/guide/GuideScreen.tsx',
    'src/session/debrief.ts',
  ],
  student: ['src/app/routes/SeatRoute.tsx', 'src/teach/link/socket.ts', 'src/teach/link/wire.ts'],
  lead: ['src/teach/console/ConsolePage.tsx'],
  author: [
    'src/app/routes/AuthorRoute.tsx',
    'src/author/workspace/WorkspaceScreen.tsx',
    'src/author/editor/EditorScreen.tsx',
    'src/author/store/store.ts',
    'src/session/draftScenario.ts',
  ],
}

/** What so many ways have in common comes as one file: who takes none of them has most of it nonetheless. */
const common = 7

/** The ways and first pages on which each module is met, by its path. */
function metOn(root, moduleOf) {
  const met = new Map()
  for (const [way, beginnings] of Object.entries({ ...first, ...ways })) {
    const waiting = beginnings.map((path) => normalizePath(join(root, path)))
    for (const path of waiting) if (!moduleOf(path)) throw new Error(`tools/vite-ways.mjs: there is no module ${path}`)
    while (waiting.length > 0) {
      const path = waiting.pop()
      const known = met.get(path) ?? new Set()
      if (known.has(way)) continue
      met.set(path, known.add(way))
      waiting.push(...(moduleOf(path)?.importedIds ?? []))
    }
  }
  return met
}

/**
 * How the page's code is cut into files: modules that are met on the same ways come together. Left to itself the bundler makes a file of
 * each few that two screens share: twice the requests (docs/adr/0011-files-by-ways.md). What a module imports is met wherever it is met itself, so
 * that no two files wait for one another, and none holds what its way does not need.
 * @param {string} root folder of the project
 */
export function waysOf(root) {
  let met = null
  return {
    groups: [
      {
        debugName: 'ways',
        // They are whole as they are: a way's modules bring all that they import.
        includeDependenciesRecursively: false,
        name: (path, context) => {
          met ??= metOn(root, (one) => context.getModuleInfo(one))
          // What the bundler itself adds for files that come late.
          if (path.startsWith('\0vite')) return 'start'
          const on = met.get(path)
          if (!on) return null
          const page = Object.keys(first).find((one) => on.has(one))
          return page ?? (on.size >= common ? 'common' : [...on].join('-'))
        },
      },
    ],
  }
}
