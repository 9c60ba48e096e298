import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { MemberCommand } from '../../src/classroom/commands'
import type { StudentView } from '../../src/classroom/views'
import { joinSession } from '../../src/teach/link/http'
import { type Link, openLink } from '../../src/teach/link/link'
import { root } from '../boundaries/sources'

/** The built server in a process of its own, on a folder of its own. */
export interface ClassroomSite {
  /** Address of the page, ending in a slash. */
  readonly url: string
  close(): Promise<void>
}

export async function startClassroom(): Promise<ClassroomSite> {
  const data = mkdtempSync(join(tmpdir(), 'classroom-'))
  const child = spawn(process.execPath, [join(root, 'dist-node', 'server.mjs'), '--port', '0', '--data', data], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  try {
    const url = await addressOf(child)
    return {
      url,
      async close() {
        const gone = new Promise((resolve) => child.once('exit', resolve))
        child.kill('SIGTERM')
        await gone
        rmSync(data, { recursive: true, force: true })
      },
    }
  } catch (error) {
    child.kill('SIGKILL')
    throw error
  }
}

/** The address that the server prints once it answers. */
function addressOf(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let told = ''
    const hear = (chunk: Buffer) => {
      told += chunk.toString()
      const address = /http:\/\/localhost:\d+\//.exec(told)?.[0]
      if (address) resolve(address.replace('localhost', '127.0.0.1'))
    }
    child.stdout?.on('data', hear)
    child.stderr?.on('data', hear)
    child.once('exit', (code) => reject(new Error(`the server ended with ${code}: ${told}`)))
  })
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
