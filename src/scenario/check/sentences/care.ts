import { all, type Sentence } from './sentence'

const unpublishable = (rule: string, text: string): Sentence => ({ severity: 'unpublishable', text, rule })
const warns = (rule: string, text: string): Sentence => ({ severity: 'warns', text, rule })

/**
 * Rules of the subject. What the engine can't play blocks; what it can play, but may not be shown to a class, keeps a
 * scenario from being published (rule C17); words that only a reader can judge are warned of.
 */
export const careSentences = {
  ...all(
    'blocks',
    {
      'seat-of-population':
        '"{{actor}}" is a population, which the model moves: nobody plays it (rule C2). Name an actor with a mandate.',
      'population-offers':
        'What a population does is the model’s own and offered to nobody (rule C2). Use the phase "model".',
    },
    'C2',
  ),
  'score-words': unpublishable(
    'C4',
    'Says "{{words}}": there is no score, and nobody wins or loses (rule C4). Say what happened instead.',
  ),
  'toll-without-range': warns(
    'C5',
    'Harm is told as one number. Give the range that the sources leave open (rule C5), or the rival figures.',
  ),
  'dispute-without-source': unpublishable('C7', 'A dispute needs a source that the record lists (rule C7).'),
  'alternative-without-source': warns('C7', 'A rival figure needs the source that gives it (rule C7).'),
  'legal-words': warns(
    'C8',
    'Says "{{words}}" as a fact. Say who found it, or that nobody did: exact legal words (rule C8).',
  ),
  'no-alternatives': unpublishable(
    'C9',
    'No lever of decisions alone is expected to change an outcome. Nothing may look inevitable: list an alternative (rule C9).',
  ),
  'inevitable-words': warns(
    'C9',
    'Says "{{words}}". Nothing is shown as inevitable, nor as easily prevented (rule C9).',
  ),
  'decision-without-aftermath': {
    severity: 'hints',
    rule: 'C10',
    text: 'Nothing tells what followed this decision: neither its text "What followed" nor an outcome of the record that is about it.',
  },
  'feeling-question': unpublishable(
    'C11',
    'Says "{{words}}". Never ask how it felt to be a victim; testimony is read, not acted (rule C11).',
  ),
  'text-without-words': unpublishable(
    'C12',
    'There is only a heading here. Who reads the note, observes or studies the case needs a real text (rule C12).',
  ),
  'personal-question': unpublishable(
    'C13',
    'Says "{{words}}". Students are never asked for origin, nationality, religion or an address (rule C13).',
  ),
  'plan-without-debrief': unpublishable('C14', 'The lesson leaves no time for the debrief (rule C14). Set "debrief".'),
  'no-grounds': unpublishable(
    'C15',
    'Says nothing on what it rests on. Name a source, or set "assumption" or "invented" to true.',
  ),
  'report-untagged': unpublishable(
    'C15',
    'No source gives these words, so that they are made up. Set "invented" to true, or name a source (rule C15).',
  ),
  'quote-without-source': unpublishable(
    'C15',
    'Quotes "{{words}}" without a source. Name the source, or set "invented" to true (rule C15).',
  ),
  'report-before-source': unpublishable(
    'C15',
    'It arrives on {{arrival}}, but its sources are of {{days}}. Set "reconstructed" to true, or let it arrive later.',
  ),
  'age-unsaid': {
    severity: 'hints',
    rule: 'C16',
    text: 'The text on the audience does not say the age, {{age}} (rule C16).',
  },
  'toll-as-known': unpublishable(
    'C18',
    'Nobody knows the actual toll during play. Set "basis" to "unknown", or show the announced toll.',
  ),
  'announced-unmarked': unpublishable(
    'C18',
    'An announced figure must say so, and never share a mark with another. Set "basis" to "announced".',
  ),
  'offer-on-hidden-facts': unpublishable(
    'C18',
    '"{{condition}}" reads {{facts}}, which no seat can simply see. Use the hour, decisions, charts, the border, the vote or announced figures.',
  ),
  'counterfactual-words': warns(
    'C18',
    'Says "{{words}}". A model says what it shows, never what would have happened (rule C18).',
  ),
} as const satisfies Record<string, Sentence>
