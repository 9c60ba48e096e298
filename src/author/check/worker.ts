import type { Draft } from '../../scenario/draft/draft'
import { applyEdits } from '../../scenario/draft/edit'
import { createCheckCache } from '../../scenario/draftCheck'
import { checkForPlay } from '../../session/draftScenario'
import type { Asked, Checked } from './protocol'

/** Keeps the draft as the page has it and checks it after each lot of edits: only what changed is read again. */
let draft: Draft = {}
const cache = createCheckCache()

self.addEventListener('message', ({ data }: MessageEvent<Asked>) => {
  draft = 'draft' in data ? data.draft : applyEdits(draft, data.edits).draft
  const { problems, scenario, publishable } = checkForPlay(draft, cache)
  const checked: Checked = { problems, hash: scenario?.hash ?? null, publishable }
  self.postMessage(checked)
})
