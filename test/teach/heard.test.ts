import i18next from 'i18next'
import { beforeAll, describe, expect, it } from 'vitest'
import { heardWords, noTeamWords } from '../../src/teach/student/panel/heard'
import { classSeat } from '../../src/ui/i18n/en/classSeat'
import { startI18n } from '../../src/ui/i18n/index'
import { addTexts } from '../../src/ui/i18n/late'

type SeatT = Parameters<typeof heardWords>[0]

let t: SeatT
beforeAll(async () => {
  await startI18n('en')
  addTexts('classSeat', classSeat)
  t = i18next.getFixedT('en', 'classSeat') as unknown as SeatT
})

const council = { name: 'Council', isEmpty: false }
const harbour = { name: 'Harbour', isEmpty: true }
const governor = { name: 'Governor', isEmpty: true }

describe('a private talk says', () => {
  it('which teams hear it, where all its seats are played', () => {
    expect(noTeamWords(t, [council])).toBeNull()
    expect(heardWords(t, [council, { ...harbour, isEmpty: false }])).toBe(
      'Heard by your team and by Council, Harbour. Your teacher can read this talk.',
    )
  })

  it('the same once it is open as before, of seats that no team plays: nobody hears it there, and who may read it', () => {
    for (const seats of [[harbour], [harbour, governor], [council, harbour], [council, governor, harbour]]) {
      const before = noTeamWords(t, seats)
      const open = heardWords(t, seats)
      expect(before).toMatch(/^No team plays .*Expect no answer\. Your teacher can read it/)
      expect(open.endsWith(` ${before}`)).toBe(true)
      const heard = open.slice(0, -` ${before}`.length)
      const isAlone = seats.every(({ isEmpty }) => isEmpty)
      expect(heard).toBe(isAlone ? 'Heard by your team alone.' : 'Heard by your team and by Council.')
    }
    expect(noTeamWords(t, [harbour])).toContain('this seat now: Harbour.')
    expect(noTeamWords(t, [harbour, council, governor])).toContain('these seats now: Harbour, Governor.')
  })
})
