import { rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { ClassroomInfo, Created } from '../../src/classroom/frames'
import { ownAddresses } from '../../src/server/addresses'
import { http } from '../server/classroom'
import { type ServerProcess, startProcess } from '../server/serverProcess'
import { openPage } from './browser'
import { browser, browserForFile } from './opened'
import { begin, lock, ofTheProduct, passWindow, patient, skip } from './playing'

// The teacher's laptop on a school's network: the built server over plain HTTP, at an address that is not this machine's own name.

const outside = ownAddresses()[0]
const data = join(tmpdir(), `lan-${process.pid}`)
const key = 'a-key-of-this-lesson'

let server: ServerProcess

browserForFile()
beforeAll(async () => {
  server = await startProcess(['--lan', '--data', data], { CLASSROOM_KEY: key })
})
afterAll(async () => {
  await server?.stop()
  rmSync(data, { recursive: true, force: true })
})

it('serves the product under its policy: map, workers, pictures, without a complaint', async () => {
  const { page, problems } = await openPage(browser)
  patient(page)
  await begin(page, server.url, { seat: 'csto', plan: 'lesson-45', seed: 2 })
  await page.locator('canvas').first().waitFor()
  await skip(page)
  await lock(page, 'wait')
  await passWindow(page)
  expect(ofTheProduct(problems)).toEqual([])
  await page.context().close()
})

it.skipIf(!outside)('lets a student in on the address of the network', async () => {
  const url = server.url.replace('127.0.0.1', outside)
  const info = await http<ClassroomInfo>(url, 'api/classroom')
  expect(info.body.needsKey).toBe(true)
  expect(info.body.addresses).toContain(url)
  const body = {
    title: 'By the window',
    scenario: 'osh-2010',
    plan: 'lesson-45',
    policy: 'record',
    mode: 'teams',
    worlds: 1,
    deleteOn: null,
  }
  expect((await http(url, 'api/sessions', { body })).status).toBe(401)
  const made = await http<Created>(url, 'api/sessions', { body, token: key })
  expect(made.status).toBe(201)

  const { page, problems } = await openPage(browser)
  patient(page)
  await page.goto(`${url}#/join/${made.body.code}`)
  expect(await page.evaluate(() => window.isSecureContext)).toBe(false)
  await page.getByRole('button', { name: 'Join a team' }).click()
  await page.getByRole('heading', { name: 'You are in' }).waitFor()
  await page.locator('.stu-nick').waitFor()
  expect(ofTheProduct(problems)).toEqual([])
  await page.context().close()
})
