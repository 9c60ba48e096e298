import { zipSync } from 'fflate'
import { expect, it } from 'vitest'
import { openPackage } from '../../src/author/open/openPackage'

const opened = (files: Record<string, Uint8Array>) =>
  openPackage({ kind: 'zip', name: 'x', bytes: zipSync(files, { level: 1 }) })

it('says of an archive that unpacks to more than a scenario may be that it is too large, not that it is empty', () => {
  expect(opened({ 'scenario.json': new Uint8Array(30_000_000) })).toEqual({ ok: false, code: 'too-large' })
  expect(opened({})).toEqual({ ok: false, code: 'empty' })
})
