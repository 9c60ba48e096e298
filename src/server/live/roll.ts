import type { Answer } from '../host/answer'
import type { Connection, Question } from '../host/question'

/** Milliseconds between two tellings of one session: a class that connects at one time is told of together. */
const gather = 25

/** Which connections of which session this process holds. Whoever writes the session is told of every change, the newest only. */
export class Roll {
  private readonly lists = new Map<string, Map<string, Connection>>()
  private readonly telling = new Map<string, 'once' | 'again'>()

  constructor(
    private readonly self: string,
    private readonly ask: (session: string, question: Question) => Promise<Answer>,
  ) {}

  get sessions(): string[] {
    return [...this.lists.keys()]
  }

  of(session: string): Connection[] {
    return [...(this.lists.get(session)?.values() ?? [])]
  }

  add(session: string, connection: Connection): void {
    const list = this.lists.get(session) ?? new Map<string, Connection>()
    this.lists.set(session, list)
    list.set(connection.id, connection)
    this.tell(session)
  }

  remove(session: string, id: string): void {
    const list = this.lists.get(session)
    if (!list?.delete(id)) return
    if (list.size === 0) this.lists.delete(session)
    this.tell(session)
  }

  /** Tells of a session's connections: now, or after the telling that is on its way. */
  tell(session: string): void {
    if (this.telling.has(session)) {
      this.telling.set(session, 'again')
      return
    }
    void this.tellNow(session)
  }

  private async tellNow(session: string): Promise<void> {
    for (;;) {
      this.telling.set(session, 'once')
      await this.ask(session, { kind: 'here', process: this.self, connections: this.of(session) })
      if (this.telling.get(session) !== 'again') break
      await new Promise((resolve) => setTimeout(resolve, gather))
    }
    this.telling.delete(session)
  }
}
