import { chanceFrom, derived, waitFor } from './chance.mjs'
import { ask } from './http.mjs'
import { Person } from './person.mjs'
import { nextCommand, sayLine } from './student.mjs'

/** Share of a student's time between two commands after which the server is told that something is being written. */
const draftAt = 0.6

/** One class: its session, a teacher, a projector and students, each with a connection. */
export class Lesson {
  students = []
  teacher = null
  projector = null
  #timers = new Set()
  #running = false

  /**
   * @param {{ addresses: string[], key: string, number: number, seed: number, worlds: number, scenario: string, plan: string, transports?: string[], onAck?: (person, command) => void }} options
   *   `number`: tells lessons apart; each comes from an address of this machine of its own, as schools do.
   */
  constructor(options) {
    this.options = options
    this.random = chanceFrom(derived(options.seed, options.number))
    // Linux answers on all of 127.0.0.0/8.
    this.from =
      process.platform === 'linux' ? `127.0.${1 + (options.number >> 7)}.${1 + (options.number & 127)}` : undefined
  }

  /** Makes the session, lets `count` students in and opens the first window. */
  async open(count) {
    const { addresses, key, number, worlds, scenario, plan } = this.options
    const base = addresses[0]
    this.session = await ask(`${base}/api/sessions`, {
      method: 'POST',
      token: key,
      from: this.from,
      body: { title: `Class ${number + 1}`, scenario, plan, policy: 'record', mode: 'teams', worlds, deleteOn: null },
    })
    const { token, session, code } = this.session
    this.teacher = this.#person(token)
    const projector = await ask(`${base}/api/sessions/${session}/projector`, { method: 'POST', token, from: this.from })
    this.projector = this.#person(projector.token)
    for (let at = 0; at < count; at += 1) {
      const body = { code, observer: false }
      const joined = await ask(`${base}/api/join`, { method: 'POST', from: this.from, body })
      this.students.push(Object.assign(this.#person(joined.token, at), { member: joined.member }))
    }
    await Promise.all([this.teacher, this.projector, ...this.students].map((person) => person.open()))
    await this.told({ type: 'next' })
    await this.told({ type: 'next' })
    await until(() => this.students.every(({ view }) => view.lesson.phase.name === 'window'))
  }

  /** The teacher does something and waits until it is done; gives whether it was taken. */
  async told(command) {
    const sent = this.teacher.send(command)
    await until(() => !this.teacher.pending.has(sent.id))
    return sent.ackedAt !== null
  }

  /** Lets every team talk until it has about so many lines, as late in a lesson. */
  async talk(lines) {
    await Promise.all(
      this.students.map(async (student) => {
        const own = Math.ceil(lines / (student.view.team?.members.length ?? 1))
        for (let said = 0; said < own; said += 1) {
          student.send(sayLine(this.random))
          await until(() => student.pending.size === 0)
        }
      }),
    )
  }

  /** Students go on at their own pace: `perSecond` commands each. */
  run(perSecond) {
    this.#running = true
    for (const student of this.students) this.#next(student, perSecond)
  }

  rest() {
    this.#running = false
    for (const timer of this.#timers) clearTimeout(timer)
    this.#timers.clear()
  }

  get people() {
    return [this.teacher, this.projector, ...this.students].filter((person) => person !== null)
  }

  /** The session as the server gives it to its teacher: log and runs. */
  export(address = this.options.addresses[0]) {
    const { session, token } = this.session
    return ask(`${address}/api/sessions/${session}/export`, { token, from: this.from })
  }

  close() {
    this.rest()
    for (const person of this.people) person.close()
  }

  #person(token, first = 0) {
    const { addresses, transports, onAck } = this.options
    const person = new Person({
      addresses,
      token,
      random: this.random,
      transports,
      first,
      onAck: (command) => onAck?.(person, command),
    })
    return person
  }

  #after(ms, what) {
    const timer = setTimeout(() => {
      this.#timers.delete(timer)
      what()
    }, ms)
    this.#timers.add(timer)
  }

  #next(student, perSecond) {
    const wait = waitFor(perSecond, this.random)
    this.#after(wait * draftAt, () => student.present({ option: null, words: Math.ceil(this.random() * 20) }))
    this.#after(wait, () => {
      if (!this.#running) return
      // A browser waits for its last command: nobody does two things at a time.
      const command = student.connected && student.pending.size === 0 ? nextCommand(student, this.random) : null
      if (command) student.send(command)
      this.#next(student, perSecond)
    })
  }
}

/** Waits until something is so; throws when it never comes to be. */
export async function until(isSo, ms = 60_000) {
  const end = performance.now() + ms
  while (!isSo()) {
    if (performance.now() > end) throw new Error(`what was waited for did not come within ${ms / 1000} s: ${isSo}`)
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
}
