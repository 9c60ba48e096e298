import type { MemberCommand, TeacherCommand } from '../../classroom/commands'
import type { Phase } from '../../classroom/events'

/**
 * A command with the part of the lesson that is meant: the one that was seen when it was asked. The clock may be faster than a press,
 * and a network may be gone for longer than a window; what was meant for one window is then not done to the next.
 */
export function meantFor<C extends MemberCommand | TeacherCommand>(phase: Phase | null, command: C): C {
  switch (command.type) {
    case 'next':
      return phase && command.after === undefined ? { ...command, after: phase.name } : command
    case 'propose':
    case 'submit':
    case 'close-window':
      return phase?.name === 'window' && command.window === undefined ? { ...command, window: phase.window } : command
    default:
      return command
  }
}
