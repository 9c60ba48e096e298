import type { requiredTexts } from '../../schema/index'

type RequiredText = (typeof requiredTexts)[number]

/** Texts in Markdown that must exist in the first language, `texts/<language>/<name>.md`. */
export const requiredTextWords: Readonly<Record<RequiredText, string>> = {
  'content-note': 'What hard things the content deals with, in full. It can be opened from the first page.',
  briefing: 'What everybody knows before hour 0. Read after the role sheet.',
  'case-study': 'The whole case for reading without a role, of equal worth to playing.',
  observe: 'For those who observe a run and decide for nobody.',
}

/** Other texts that are shown where they exist. */
export const otherTextWords: Readonly<Record<string, string>> = {
  'roles/<seat>': 'The role sheet of a seat, one for each; needed for every seat.',
  debrief: 'Questions for talking about the run afterwards.',
  epilogue: 'What came after the days that are played.',
  findings: 'What inquiries found, in their exact terms.',
  missing: 'What the model and the record leave out; part of the debrief.',
  model: 'The model of this scenario in plain words.',
  'sources-note': 'What the record rests on, and how sources were weighed.',
}
