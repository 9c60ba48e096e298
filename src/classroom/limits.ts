/** Limits of a class session, all of them told to whoever meets one. Times in milliseconds. */
export const limits = {
  /** Students of one session, observers included. */
  members: 60,
  /** Worlds (mirrors of the same crisis) of one session. */
  worlds: 12,
  /** Proposals of one team in one window, those that were withdrawn or given among them. */
  proposals: 40,
  /** Of those, what one member of several may make: the rest of the team finds room. */
  ownProposals: 20,
  /** Private talks of one world. */
  talks: 40,
  /** Lines of one team's discussion, or of one talk. */
  lines: 2000,
  /** Lines that browsers are shown of one discussion or talk, the newest; an export has all. */
  shownLines: 200,
  /** Orders and readings of one world, well below what a run's file takes. */
  orders: 10_000,
  /** Somebody who joined and whose browser did not connect for this long gives the seat free. */
  seatHeld: 300_000,
  /** Of those who lost their seat so, how many may still come back; beyond, whoever joined first is out for good. */
  letGo: 60,
  /** UTF-16 code units of one line of discussion. */
  line: 600,
  /** UTF-16 code units of a nickname or the name of a session. */
  name: 40,
  title: 120,
  /** Injects that a teacher prepared in one session. */
  injects: 60,
  injectText: 1500,
  /** Sources that one inject names. */
  injectSources: 10,
  /** UTF-16 code units of each text of work that is handed in: five of them fit a frame in every script. */
  work: 1000,
  /** How often one student can hand in, each time in place of what was there. */
  handIns: 50,
  /** A member who has done nothing for this long is idle. */
  idleAfter: 120_000,
  /** Bytes of one frame from a client. */
  frame: 16_384,
  /** Days until a session is deleted, and the most a teacher may choose. */
  keepDays: 30,
  mostDays: 365,
} as const
