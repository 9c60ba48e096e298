import { afterEach, expect, it, vi } from 'vitest'
import { readCatalogue } from '../../src/app/catalogue'
import { Failure } from '../../src/session/fault'

const entry = {
  id: 'small',
  title: 'A small coast',
  subtitle: '',
  summary: 's',
  minimumAge: 16,
  audienceText: 'a',
  contentNote: 'c',
  languages: ['en'],
  invented: false,
  picture: null,
}

const answer = (text: string, status = 200) => vi.stubGlobal('fetch', async () => new Response(text, { status }))
afterEach(() => vi.unstubAllGlobals())

it('lists what can be played, and leaves out what is no entry', async () => {
  answer(JSON.stringify([entry, { id: 'x' }, { ...entry, id: '../x' }, { ...entry, minimumAge: 12 }]))
  expect(await readCatalogue('./')).toEqual([entry])
})

it.each([
  ['assets/map/coast/relief-small.webp', 'assets/map/coast/relief-small.webp'],
  ['scenarios/small.svg', 'scenarios/small.svg'],
  ['https://elsewhere.example/x.svg', null],
  ['scenarios/../../x.svg', null],
  ['scenarios/x") url("y.svg', null],
])('takes the picture %j as %j', async (given, picture) => {
  answer(JSON.stringify([{ ...entry, picture: given }]))
  expect(await readCatalogue('./')).toEqual([{ ...entry, picture }])
})

it('lists apart what is only there to begin a scenario from', async () => {
  const asked = vi.fn(async (_address: string) => new Response(JSON.stringify([{ ...entry, id: 'blank' }])))
  vi.stubGlobal('fetch', asked)
  expect((await readCatalogue('./', 'templates')).map(({ id }) => id)).toEqual(['blank'])
  expect(asked).toHaveBeenCalledWith('./scenarios/templates.json')
})

it.each([
  ['<html>', 200, 'not-a-list'],
  ['{"id": "x"}', 200, 'not-a-list'],
  ['', 404, 'not-fetched'],
])('tells what is wrong with %j (%i)', async (text, status, code) => {
  answer(text, status)
  const error: unknown = await readCatalogue('./').catch((thrown: unknown) => thrown)
  expect(error instanceof Failure && error.faults).toMatchObject([{ file: './scenarios/index.json', fault: { code } }])
})

it('tells that the network is away', async () => {
  vi.stubGlobal('fetch', () => Promise.reject(new TypeError('offline')))
  await expect(readCatalogue('./')).rejects.toMatchObject({ faults: [{ fault: { code: 'unreachable' } }] })
})
