/** The page on which a student joins a lesson. */
export const classJoin = {
  title: 'Join a lesson',
  codeLabel: 'Code of the lesson',
  codeHelp: 'Six letters and digits, as your teacher shows them. Small letters and spaces do no harm.',
  codeShort: 'A code has six letters and digits; this has {{count}}.',
  codeLetters:
    'No code has “{{letters}}” in it. Look again: the letters B, I, O, S and Z and the digits 0, 1, 2, 5 and 8 are never used.',
  nothingAsked:
    'Nothing else is asked: no name, no account, no address. You get a nickname, which you can change. What you write stays with the lesson and is deleted with it.',
  noteTitle: 'What lessons deal with',
  notePlain:
    'Lessons here are about decisions in crises, some of them real, in which people were hurt and died. Nobody plays a victim or an attacker.',
  noteMore: 'The whole note on the content of {{title}}',
  waysTitle: 'Three ways to take part, of equal worth',
  waysHelp: 'Choose whichever you like. Nobody asks why, and you can change your mind.',
  team: {
    title: 'Take a seat in a team',
    text: 'You are put into a team that holds one office. Together you read what reaches it, decide and say why.',
    go: 'Join a team',
  },
  observer: {
    title: 'Watch as an observer',
    text: 'You follow the lesson’s hours without deciding, and look back on every team’s run with the class.',
    go: 'Join as an observer',
  },
  study: {
    title: 'Read the case instead',
    text: 'The same days as a text with their record and sources, without a role. You take part in the talk afterwards.',
    go: 'Read {{title}}',
  },
  joining: 'Joining…',
  again: 'Lessons this browser is part of',
  againHelp: 'Go on where you were; your seat was kept.',
  againGo: 'Go on with {{title}}',
  noTitle: 'a lesson',
  since: 'used {{when}}',
  fault: {
    'bad-code': 'No open lesson has this code. Compare it with what your teacher shows; codes change and run out.',
    full: 'This lesson is full. Tell your teacher. The case below can be read meanwhile.',
    locked: 'Your teacher has closed this lesson to newcomers. Ask for it to be opened.',
    // A class refuses whoever joins for this reason alone once it has ended.
    'not-yet': 'This lesson is over. Your teacher can show you what the class did, and the case below can be read.',
    'too-many': 'Too many tries from here. Wait {{seconds}} seconds, then try again.',
    'too-busy': 'The classroom is too busy just now. Try again in a moment.',
    'no-session': 'This lesson is not there any more.',
    unreachable:
      'The classroom could not be reached. Check that you are on the same network as your teacher, and try again.',
    'no-classroom': 'There is no classroom at this address. Open the address that your teacher shows.',
    other: 'That did not work. Try again; if it stays, tell your teacher.',
  },
} as const
