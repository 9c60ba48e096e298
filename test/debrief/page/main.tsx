import { createRoot } from 'react-dom/client'
import { loadScenario } from '../../../src/scenario/load'
import type { GameSnapshot, SessionServices } from '../../../src/session/api'
import { openSession } from '../../../src/session/client'
import { openDebrief } from '../../../src/session/debrief'
import { startI18n } from '../../../src/ui/i18n/index'
import { startTheme } from '../../../src/ui/theme'
import '../../../src/ui/styles/fonts.css'
import '../../../src/ui/styles/tokens.css'
import '../../../src/ui/styles/base.css'
import '../../../src/ui/styles/parts.css'
import '../../../src/ui/styles/overlays.css'
import '../../../src/ui/styles/page.css'
import '../../../src/ui/styles/print.css'

/**
 * The comparison alone, after a run that is played here through the real session: at each window the first decision
 * that is available is taken, at every other one the seat waits. `?seat=`, `?plan=`, `?seed=` and `?runs=` (re-runs).
 */
const query = new URLSearchParams(location.search)
const seat = query.get('seat') ?? 'interim_government'
const plan = query.get('plan') ?? 'full'
const seed = Number(query.get('seed') ?? 7)
const runs = Number(query.get('runs') ?? 200)

async function playThrough({ authority }: SessionServices): Promise<void> {
  const forecast = scenario.play.forecast.map(({ outcome, max }) => ({
    outcome,
    low: max * 0.1,
    best: max * 0.2,
    high: max * 0.4,
  }))
  let game: GameSnapshot = await authority.begin({ seat, plan, seed, policy: 'record', forecast })
  for (let window = 0; !game.over; window++) {
    if (game.openWindow === null) {
      game = await authority.advance(1000)
      continue
    }
    const open = window % 3 === 2 ? undefined : game.view.decisions.find(({ status }) => status === 'available')
    const reply = await authority.send(
      open
        ? { type: 'decide', seat, option: open.option, reason: 'It can be done now, and waiting costs hours.' }
        : { type: 'wait', seat, reason: 'No report says where.' },
    )
    if (!reply.ok) throw new Error(reply.refusal.reason)
    game = await authority.closeWindow()
  }
}

startTheme()
startI18n('en')
// As in the product: it brings its own words, once the translation layer is there.
const { Comparison } = await import('../../../src/debrief/Comparison')
const files = (await (await fetch('/scenarios/osh-2010.json')).json()) as { files: Record<string, string> }
const loaded = loadScenario(files.files)
if (!loaded.ok) throw new Error(JSON.stringify(loaded.problems.filter(({ severity }) => severity === 'blocks')))
const { scenario } = loaded
const session = await openSession(scenario)
await playThrough(session)
const services: SessionServices = {
  ...session,
  rerun: (record, _runs, structure) => session.rerun(record, runs, structure),
}
const [record, result] = [await session.authority.record(), await session.authority.result()]
const root = document.getElementById('root')
if (!root) throw new Error('the page has no root')
createRoot(root).render(
  <Comparison
    services={services}
    record={record}
    result={result}
    base="/"
    withDebrief={async (use) => {
      const opened = await openDebrief(scenario, record)
      if (!opened.ok) throw new Error(opened.fault.code)
      return use(opened.debrief).finally(() => opened.debrief.close())
    }}
    onModel={() => {
      document.body.dataset.model = 'true'
    }}
    onPage={(page) => {
      document.body.dataset.page = page
    }}
    onRestart={() => {
      document.body.dataset.left = 'true'
    }}
  />,
)
