import {
  autocompletion,
  type Completion,
  type CompletionContext,
  type CompletionResult,
  closeBrackets,
  closeBracketsKeymap,
  completionKeymap,
  startCompletion,
} from '@codemirror/autocomplete'
import { standardKeymap } from '@codemirror/commands'
import { type Diagnostic, forceLinting, linter } from '@codemirror/lint'
import { Annotation, EditorState, StateEffect, StateField } from '@codemirror/state'
import { EditorView, keymap } from '@codemirror/view'
import { type Offer, type OperatorWords, offersAt } from './complete'
import { faultsOf } from './faults'
import type { DraftNames } from './names'

export interface ViewSetup {
  readonly id: string
  readonly label: string
  readonly help: string
  readonly text: string
  readonly names: DraftNames
  readonly words: OperatorWords
  /** Names the list of what can stand here. */
  readonly offered: string
  readonly onText: (text: string) => void
  /** The cursor moved, or the editor got the focus; in characters from 0. */
  readonly onCursor: (at: number) => void
  readonly onLeave: () => void
}

const fromOutside = Annotation.define<true>()
const named = StateEffect.define<DraftNames>()

/** Puts another text in, as after undo; nothing where it is the same. The cursor stays as far as it can. */
export function putText(view: EditorView, text: string): void {
  const now = view.state.doc.toString()
  if (now === text) return
  let from = 0
  while (from < now.length && from < text.length && now[from] === text[from]) from++
  let same = 0
  const most = Math.min(now.length, text.length) - from
  while (same < most && now[now.length - 1 - same] === text[text.length - 1 - same]) same++
  view.dispatch({
    changes: { from, to: now.length - same, insert: text.slice(from, text.length - same) },
    annotations: fromOutside.of(true),
  })
}

/** Tells what the draft has now: completion and the check follow. */
export function setNames(view: EditorView, names: DraftNames): void {
  view.dispatch({ effects: named.of(names) })
  forceLinting(view)
}

/** Makes the editor of one condition, on one line. */
export function conditionView(parent: HTMLElement, setup: ViewSetup): EditorView {
  const names = StateField.define<DraftNames>({
    create: () => setup.names,
    update: (value, { effects }) => effects.find((effect) => effect.is(named))?.value ?? value,
  })
  const state = EditorState.create({
    doc: setup.text,
    extensions: [
      names,
      oneLine,
      EditorView.lineWrapping,
      EditorView.contentAttributes.of({
        id: setup.id,
        'aria-label': setup.label,
        'aria-description': setup.help,
        'aria-multiline': 'false',
      }),
      EditorState.phrases.of({ Completions: setup.offered }),
      closeBrackets(),
      autocompletion({
        override: [(context) => complete(context, context.state.field(names), setup.words)],
        icons: false,
        activateOnTypingDelay: 30,
        // The Enter key has no other meaning here: what is chosen may be taken at once.
        interactionDelay: 0,
      }),
      keymap.of([...closeBracketsKeymap, ...completionKeymap, { key: 'Enter', run: () => true }, ...standardKeymap]),
      linter((view) => diagnostics(view.state.doc.toString(), view.state.field(names)), { delay: 150 }),
      EditorView.updateListener.of((update) => {
        const isOwn = update.transactions.some((one) => one.docChanged && !one.annotation(fromOutside))
        if (isOwn) setup.onText(update.state.doc.toString())
        if (update.docChanged || update.selectionSet || update.focusChanged) {
          setup.onCursor(update.state.selection.main.head)
        }
        if (update.focusChanged && !update.view.hasFocus) setup.onLeave()
      }),
    ],
  })
  return new EditorView({ state, parent })
}

/** A condition stands on one line: line breaks that are pasted become spaces. */
const oneLine = EditorState.transactionFilter.of((transaction) => {
  if (!transaction.docChanged || transaction.newDoc.lines === 1) return transaction
  const text = transaction.newDoc.toString().replace(/\s*\n\s*/g, ' ')
  const cursor = Math.min(text.length, transaction.newSelection.main.head)
  return { changes: { from: 0, to: transaction.startState.doc.length, insert: text }, selection: { anchor: cursor } }
})

function complete(context: CompletionContext, names: DraftNames, words: OperatorWords): CompletionResult | null {
  const found = offersAt(context.state.doc.toString(), context.pos, names, words, context.explicit)
  if (!found) return null
  const { from, to, offers } = found
  // What is typed inside quotes is compared with ids: the opening quote is no part of them.
  const quote = /["']/.test(context.state.sliceDoc(from, from + 1)) ? 1 : 0
  return {
    from: from + quote,
    to: context.pos,
    options: offers.map((offer, index) => completion(offer, index, from, to - context.pos)),
    filter: true,
  }
}

/** `after` is how much behind the cursor an offer takes the place of, in characters: a closing quote, say. */
function completion(
  { label, words, text, cursor, kind, goesOn }: Offer,
  index: number,
  from: number,
  after: number,
): Completion {
  return {
    label,
    detail: words,
    type: kind,
    // What fits alike stays in the order in which it is offered.
    sortText: String(index).padStart(5, '0'),
    apply: (view, _completion, _from, to) => {
      view.dispatch({
        changes: { from, to: to + after, insert: text },
        selection: { anchor: from + cursor },
        userEvent: 'input.complete',
      })
      if (goesOn) startCompletion(view)
    },
  }
}

function diagnostics(text: string, names: DraftNames): readonly Diagnostic[] {
  return faultsOf(text, names).map(({ from, to, blocks, reason }) => ({
    from,
    to,
    severity: blocks ? 'error' : 'warning',
    message: reason,
  }))
}
