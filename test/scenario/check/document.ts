import { actorSentences } from '../../../src/scenario/check/sentences/actors'
import { careSentences } from '../../../src/scenario/check/sentences/care'
import { deepSentences } from '../../../src/scenario/check/sentences/deep'
import { fileSentences } from '../../../src/scenario/check/sentences/files'
import { mapSentences } from '../../../src/scenario/check/sentences/map'
import { nameSentences } from '../../../src/scenario/check/sentences/names'
import { playSentences } from '../../../src/scenario/check/sentences/play'
import type { Sentences } from '../../../src/scenario/check/sentences/sentence'
import { spaceSentences } from '../../../src/scenario/check/sentences/space'

const chapters: readonly (readonly [title: string, sentences: Sentences])[] = [
  ['Files and values', fileSentences],
  ['Names', nameSentences],
  ['Places, ways and people', spaceSentences],
  ['The map that comes along', mapSentences],
  ['Charts, decisions and effects', actorSentences],
  ['Conditions, reports, plans, model and record', playSentences],
  ['Rules of the subject', careSentences],
  ['What runs show (`--deep`)', deepSentences],
]

const introduction = `# What the check says

Every sentence of the check has a code that stays the same. The editor shows it where it lies, with a jump and, where the
mend follows from what is written, a button that makes it; \`npm run -s sim -- check SCENARIO\` prints it, \`--json\` with code,
path, values and mend. This file is made by \`npx vitest run --project unit test/scenario/check/document.test.ts -u\`; each code
has a case that makes it appear in \`test/scenario/check/cases.ts\`, or in \`test/analysis/authoring\` for what runs show.

| weight | what it means |
|---|---|
| blocks | the scenario can't be played |
| unpublishable | it breaks a rule of the subject: it can be saved and test-played, not published or hosted (rule C17) |
| warns | most likely a mistake; worth mending before it is published |
| hints | may be right as it is; the author decides |

A scenario may be published when nothing blocks and nothing is unpublishable: \`check\` then ends with 0. What the engine can't
play blocks even where it breaks a rule of the subject (somebody who plays a population, C2). Where only a reader can judge
(legal words, C8; what looks inevitable, C9), the check warns. What a closed schema does not let stand (other kinds of seats,
C1; verbs that target people, C3; an audience under 16, C16) is a fault of a value.

While a file or an entry of a list can't be read, the rest is still checked, and nothing is said that the missing part could
make untrue: \`src/scenario/draftCheck.ts\`. A worker keeps the draft and reads only the files that have changed
(\`src/session/checkHost.ts\`).

\`check SCENARIO --deep [--runs N]\` plays the scenario too: a third of the runs each by the policy that weighs interests, by
the one that follows the record, and by players who choose at random at every window; then, for each decision, pairs of runs
with and without it at the same seeds. 40 runs and 3 pairs unless told otherwise, 10 pairs from 1000 runs. What it says holds
for the runs that it names; more of them may show something else.

Words in double braces are filled in from the scenario.
`

const cell = (text: string): string => text.replaceAll('|', '\\|')

/** `docs/checks.md`. `mends` are the labels of mends by code, as the cases show them. */
export function checksDocument(mends: ReadonlyMap<string, string>): string {
  const parts = chapters.map(([title, sentences]) => {
    const rows = Object.entries(sentences).map(([code, { severity, text }]) => {
      const mend = mends.get(code)
      return `| \`${code}\` | ${severity} | ${cell(text)} | ${mend === undefined ? '' : cell(mend)} |`
    })
    return `## ${title}\n\n| code | weight | says | mend, for example |\n|---|---|---|---|\n${rows.join('\n')}\n`
  })
  return [introduction, ...parts].join('\n')
}
