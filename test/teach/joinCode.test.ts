import { describe, expect, it } from 'vitest'
import { codeAlphabet, codeLength } from '../../src/classroom/frames'
import { codeFault, tidyCode } from '../../src/teach/join/code'

const code = codeAlphabet.slice(0, codeLength)

describe('a join code as it is typed', () => {
  it.each([code, code.toLowerCase(), ` ${code.slice(0, 3)} ${code.slice(3)} `, `${code.slice(0, 2)}-${code.slice(2)}`])(
    'is understood as %s',
    (typed) => {
      expect(tidyCode(typed)).toBe(code)
      expect(codeFault(typed)).toBeNull()
    },
  )

  it('is refused before anybody is asked when it is too short, too long or empty', () => {
    expect(codeFault('')).toEqual({ code: 'short', count: 0 })
    expect(codeFault(code.slice(1))).toEqual({ code: 'short', count: codeLength - 1 })
    expect(codeFault(`${code}A`)).toEqual({ code: 'short', count: codeLength + 1 })
  })

  it('names each letter that no code has, once', () => {
    expect(codeFault('oo0a1')).toEqual({ code: 'letters', letters: 'O 0 1' })
  })
})
