import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { MemberCommand } from '../../src/classroom/commands'
import type { StudentView } from '../../src/classroom/views'
import { joinSession } from '../../src/teach/link/http'
import { type Link, openLink } from '../../src/teach/link/link'
import { startProcess } from '../server/serverProcess'

/** The built server in a process of its own, on a folder of its own. */
export interface ClassroomSite {
  /** Address of the page, ending in a slash. */
  readonly url: string
  close(): Promise<void>
}

export async function startClassroom(): Promise<ClassroomSite> {
  const data = mkdtempSync(join(tmpdir(), 'classroom-'))
  const { url, stop } = await startProcess(['--data', data])
  return {
    url,
    async close() {
      await stop()
      rmSync(data, { recursive: true, force: true })
    },
  }
}

/** A student without a browser: the link of the product, spoken through by the test. */
export interface Student {
  readonly link: Link<'member'>
  readonly token: string
  /** Resolves with the first view of which something holds. */
  until(holds: (view: StudentView) => boolean): Promise<StudentView>
  /** Throws where the command was refused. */
  do(command: MemberCommand): Promise<void>
}

export async function joinClass(base: string, code: string, observer = false): Promise<Student> {
  const joined = await joinSession(base, { code, observer })
  if (!joined.ok) throw new Error(`nobody joins with ${code}: ${joined.fault.code}`)
  const { token } = joined.value
  const link = await openLink({ base, token, role: 'member' })
  return {
    link,
    token,
    until: (holds) =>
      new Promise((resolve) => {
        const look = () => {
          const { view } = link
          if (!view || !holds(view)) return
          stop()
          resolve(view)
        }
        const stop = link.onView(look)
        look()
      }),
    async do(command) {
      const ack = await link.command(command)
      if (!ack.ok) throw new Error(`${command.type} was refused: ${JSON.stringify(ack)}`)
    },
  }
}
