import type { Room } from '../../classroom/room'
import type { Attendance, Seated } from './presence'
import type { Surroundings } from './surroundings'
import { frameFor, type Signboard, versionsFor } from './views'

/** Milliseconds in which changes are gathered before views are sent, and the least between two rounds that nobody waits for. */
const gather = 12
const lazily = 250
/** A round may take at most this share of the time; a machine that stood still for a moment is no round that took long. */
const share = 4
const longestRest = 60

/** Sends each connection what it lacks, changes gathered, each view compared with what that connection has. */
export class Showing {
  private timer: NodeJS.Timeout | null = null
  private timerAt = 0
  private closed = false
  private held = false
  /** A round was due while nothing was shown. */
  private missed = false
  private roundEnded = 0
  private roundTook = 0
  /** When commands arrived whose change was not sent yet. */
  private arrived: number[] = []
  private seenAttendance = -1

  constructor(
    private readonly room: Room,
    private readonly attendance: Attendance,
    private readonly around: Surroundings,
    private readonly board: () => Signboard,
  ) {}

  /** Something may have changed. `waited`: somebody waits for it. */
  soon(waited = false, arrived?: number): void {
    if (this.closed) return
    if (arrived !== undefined) this.arrived.push(arrived)
    const now = performance.now()
    const rest = Math.max(0, this.roundEnded + Math.min(longestRest, this.roundTook * (share - 1)) - now)
    const at = now + Math.max(waited ? gather : Math.max(gather, this.roundEnded + lazily - now), rest)
    if (this.timer) {
      if (this.timerAt <= at) return
      clearTimeout(this.timer)
    }
    this.timerAt = at
    this.timer = setTimeout(() => this.round(), at - now)
  }

  /** Shows nothing until `release`: what is to be shown is half done. */
  hold(): void {
    this.held = true
  }

  release(): void {
    this.held = false
    if (this.missed) this.soon(true)
    this.missed = false
  }

  close(): void {
    this.closed = true
    if (this.timer) clearTimeout(this.timer)
  }

  phase(): string {
    return this.room.projector({ now: this.around.now(), presence: this.attendance }).lesson.phase.name
  }

  private round(): void {
    this.timer = null
    if (this.closed) return
    if (this.held) {
      this.missed = true
      return
    }
    const began = performance.now()
    const arrived = this.arrived
    this.arrived = []
    let again = false
    const all = this.seenAttendance !== this.attendance.version
    this.seenAttendance = this.attendance.version
    try {
      const board = this.board()
      for (const connection of [...this.attendance.connections]) again = !this.show(connection, all, board) || again
    } catch (error) {
      this.around.log.error('a view failed', { error })
    }
    this.roundEnded = performance.now()
    this.roundTook = this.roundEnded - began
    for (const at of arrived) this.around.metrics.echo(this.roundEnded - at)
    // A slow client's turn comes again: with all that has changed by then, and from the presence on.
    if (again) {
      this.seenAttendance = -1
      this.soon()
    }
  }

  /** False where the connection still has to take what it was sent before. */
  private show(connection: Seated, all: boolean, board: Signboard): boolean {
    const { sent, role } = connection
    const versions = versionsFor(this.room, sent.place ?? null)
    const same = versions.lesson === sent.lesson && versions.world === sent.world && versions.team === sent.team
    // What the teacher sees changes with time too: who is idle.
    if (!all && role === 'member' && sent.place && same) return true
    if (!this.around.sender.ready(connection)) return false
    const asking = { now: this.around.now(), presence: this.attendance }
    const frame = frameFor(this.room, connection, asking, board)
    if (frame === 'gone') {
      this.around.sender.ended(connection, { why: 'kicked' })
      return true
    }
    if (frame?.role === 'member') sent.place = frame.view.team?.key ?? null
    Object.assign(sent, versionsFor(this.room, sent.place ?? null))
    if (!frame) return true
    this.around.metrics.view()
    sent.number += 1
    this.around.sender.view(connection, { ...frame, number: sent.number })
    return true
  }
}
