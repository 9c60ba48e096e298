import { expect, it } from 'vitest'
import { createGroup, Refused } from '../../../src/server/store/group'

/** A connection that writes down what is asked of it; `commit` fails as often as `failing` says. */
function recorder(failing = 0) {
  const log: string[] = []
  const group = createGroup({
    begin: async () => void log.push('begin'),
    commit: async () => {
      if (failing-- > 0) throw new Error('disk full')
      log.push('commit')
    },
    rollback: async () => void log.push('rollback'),
  })
  const write = (name: string): Promise<string> =>
    group.write(() => {
      log.push(name)
      return name
    })
  return { log, group, write }
}

const refused = (name: string): never => {
  throw new Refused(new Error(name))
}

it('commits once for all that came together, and what came meanwhile after it', async () => {
  const { log, write } = recorder()
  const first = Promise.all([write('a'), write('b')])
  const later = write('a').then(() => Promise.all([write('c'), write('d')]))
  expect(await first).toEqual(['a', 'b'])
  await later
  expect(log).toEqual(['begin', 'a', 'b', 'a', 'commit', 'begin', 'c', 'd', 'commit'])
})

it('rejects a refused job alone', async () => {
  const { log, group, write } = recorder()
  const [a, no, b] = await Promise.allSettled([write('a'), group.write(() => refused('no')), write('b')])
  expect([a.status, no.status, b.status]).toEqual(['fulfilled', 'rejected', 'fulfilled'])
  expect(log).toEqual(['begin', 'a', 'b', 'commit'])
})

it('takes back what a job left half done, and does the others without it', async () => {
  const { log, group, write } = recorder()
  const broken = (): never => {
    log.push('half')
    throw new Error('broken')
  }
  const [a, wrong, b] = await Promise.allSettled([write('a'), group.write(broken), write('b')])
  expect([a.status, wrong.status, b.status]).toEqual(['fulfilled', 'rejected', 'fulfilled'])
  const tries = ['begin', 'a', 'half', 'rollback', 'begin', 'a', 'commit', 'begin', 'half', 'rollback', 'begin', 'b']
  expect(log).toEqual([...tries, 'commit'])
})

it('tells nobody that it is kept when the disk refuses', async () => {
  const { write } = recorder(3)
  const answers = await Promise.allSettled([write('a'), write('b')])
  expect(answers.map(({ status }) => status)).toEqual(['rejected', 'rejected'])
  expect(await write('c')).toBe('c')
})

it('begins no transaction for reading, does what is alone alone, and ends with what was begun', async () => {
  const { log, group, write } = recorder()
  await group.read(() => log.push('read'))
  const all = [write('a'), group.alone(async () => void log.push('alone')), write('b')]
  await group.end()
  await Promise.all(all)
  expect(log).toEqual(['read', 'begin', 'a', 'commit', 'alone', 'begin', 'b', 'commit'])
  await expect(write('c')).rejects.toThrow('closed')
})
