import { pick } from './chance.mjs'

/** How often a student does what, by the figures of a class that talks, reads and seldom orders. */
const habits = [
  ['say', 34],
  ['read', 22],
  ['propose', 12],
  ['agree', 12],
  ['talk', 10],
  ['give', 4],
  ['withdraw', 3],
  ['submit', 3],
]
const total = habits.reduce((sum, [, weight]) => sum + weight, 0)
const words =
  'we should wait until the border report comes because nobody knows yet whether the road is open and the last figure was only announced'.split(
    ' ',
  )
let lines = 0

/** A line of a student, told from every other by its number. */
function line(random) {
  const count = 3 + Math.floor(random() * 18)
  return `#${++lines} ${Array.from({ length: count }, () => pick(words, random)).join(' ')}`
}

export const sayLine = (random) => ({ type: 'say', text: line(random) })

function habit(random) {
  let left = random() * total
  for (const [name, weight] of habits) {
    left -= weight
    if (left < 0) return name
  }
  return 'say'
}

/** What a student who sees `view` and `seat` does next; a line of talk where the rest is not possible now. Null without a team. */
export function nextCommand({ view, seat }, random) {
  const team = view?.team
  if (!team) return null
  const say = sayLine(random)
  const { phase, clock } = view.lesson
  const open = phase.name === 'window' && !clock.paused && team.by === 'team' && !team.submitted
  const wish = habit(random)
  if (wish === 'talk') {
    if (team.talks.length === 0 && team.others.length > 0)
      return { type: 'open-talk', seats: [pick(team.others, random)] }
    return team.talks.length > 0 ? { type: 'talk-say', talk: pick(team.talks, random).id, text: line(random) } : say
  }
  if (wish === 'read') {
    const unread = (seat?.reports ?? []).filter(({ read }) => !read)
    return unread.length > 0 && team.by === 'team' ? { type: 'read', report: pick(unread, random).id } : say
  }
  if (wish === 'submit' && phase.name === 'window' && team.by === 'team' && !clock.paused) {
    return { type: 'submit', done: !team.submitted }
  }
  // A team that has submitted takes that back before long, or it would do nothing more.
  if (!open) return team.submitted && phase.name === 'window' && !clock.paused ? { type: 'submit', done: false } : say
  if (wish === 'propose' && team.proposals.length < 30) {
    const offered = (seat?.decisions ?? []).filter(({ status }) => status === 'available')
    if (offered.length === 0) return { type: 'propose', order: { type: 'wait', reason: line(random) } }
    return { type: 'propose', order: { type: 'decide', option: pick(offered, random).option, reason: line(random) } }
  }
  if (wish === 'agree') {
    const others = team.proposals.filter(({ iAgree }) => !iAgree)
    return others.length > 0 ? { type: 'agree', proposal: pick(others, random).id, agrees: true } : say
  }
  if (wish === 'give') {
    const ready = team.proposals.filter(({ agree, needed, iAgree }) => agree.length + (iAgree ? 0 : 1) >= needed)
    return ready.length > 0 ? { type: 'give', proposal: pick(ready, random).id } : say
  }
  if (wish === 'withdraw') {
    const mine = team.proposals.filter((proposal) => proposal.mine)
    return mine.length > 0 ? { type: 'withdraw', proposal: pick(mine, random).id } : say
  }
  return say
}
