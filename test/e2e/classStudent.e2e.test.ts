import type { BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { axeFaults } from './accessible'
import { openPage } from './browser'
import { type ClassroomSite, startClassroom } from './classroom'
import { browser, browserForFile } from './opened'
import { ofTheProduct, patient } from './playing'
import { cuttableWay, openTeacher } from './studentClass'
import { chooseCard, fillForecast, line, memberOf, nickOf, rename, say, shot } from './studentSteps'

/** Text that would show itself, were it ever taken for markup. */
const markup = '<img src=x onerror="document.title=1"><b>bold</b>'

let server: ClassroomSite

browserForFile()
beforeAll(async () => {
  server = await startClassroom()
})
afterAll(async () => {
  await server?.close()
})

async function student(options: BrowserContextOptions = {}): Promise<{ page: Page; problems: string[] }> {
  const opened = await openPage(browser, options)
  patient(opened.page)
  return opened
}

/** Joins as a student does: opens the address that the projector shows, types the code, chooses a way. */
async function joinBy(page: Page, url: string, code: string, way = 'Join a team'): Promise<void> {
  await page.goto(url)
  const join = page.getByRole('link', { name: 'Join a lesson' })
  await join.waitFor()
  await shot(page, `first-${page.viewportSize()?.width}`)
  await join.click()
  await page.getByLabel('Code of the lesson').fill(code)
  await page.getByRole('button', { name: way }).click()
  await page.getByRole('heading', { name: 'You are in' }).waitFor()
}

describe('a lesson as students play it', () => {
  it('two of one team and one of another: forecast, proposals, talks, a refresh, a lost network, the debrief', async () => {
    const teacher = await openTeacher(server.url)
    const way = await cuttableWay(server.url)
    const annsWay = await cuttableWay(server.url)
    const [ann, bo, cy] = [await student(), await student(), await student()]
    const spaced = `${teacher.code.slice(0, 3)} ${teacher.code.slice(3)}`.toLowerCase()
    await joinBy(ann.page, annsWay.url, spaced)
    await joinBy(bo.page, way.url, teacher.code)
    await joinBy(cy.page, server.url, ` ${teacher.code} `)
    const { team } = await memberOf(teacher, await nickOf(ann.page))
    const other = await memberOf(teacher, await nickOf(cy.page))
    expect(other.team).not.toEqual(team)
    await teacher.command({ type: 'move', member: (await memberOf(teacher, await nickOf(bo.page))).member, team })

    // Nicknames are texts, whatever stands in them.
    await rename(ann.page, '<b>Ann</b>')
    await rename(bo.page, 'Bo')
    await bo.page.locator('.stu-member', { hasText: '<b>Ann</b>' }).waitFor()
    await ann.page.locator('.stu-member', { hasText: 'Bo' }).waitFor()
    expect(await axeFaults(ann.page)).toEqual([])
    await shot(ann.page, 'lobby-1366')

    await teacher.command({ type: 'next' })
    await ann.page.getByRole('tab', { name: 'Role sheet' }).waitFor()
    await fillForecast(ann.page)
    await bo.page.getByRole('tab', { name: 'Forecast' }).click()
    await bo.page.getByRole('heading', { name: 'Your team’s forecast is locked' }).waitFor()
    expect(await axeFaults(ann.page)).toEqual([])
    await shot(ann.page, 'brief-1366')

    await teacher.command({ type: 'next' })
    await ann.page.locator('.play').waitFor()
    await bo.page.locator('.play').waitFor()
    expect(await ann.page.locator('.card-list').first().locator('.card:not(.card-wait)').count()).toBeLessThanOrEqual(6)

    // A decision is proposed, agreed to and given; the reason is a text.
    await chooseCard(ann.page, 0, `Too little is certain. ${markup}`)
    await ann.page.getByRole('button', { name: 'Propose to the team' }).click()
    const proposal = bo.page.locator('.tm-proposal')
    await proposal.getByText(markup, { exact: false }).waitFor()
    await ann.page.locator('.tm-proposal').getByText('1 of 2 needed agree').waitFor()
    expect(await axeFaults(bo.page)).toEqual([])
    await shot(bo.page, 'proposal-1366')
    await proposal.getByRole('button', { name: /^Agree/ }).click()
    await ann.page.getByRole('button', { name: /^Give the order/ }).click()
    await bo.page.locator('.tm-proposal').waitFor({ state: 'detached' })
    for (const { page } of [ann, bo]) await page.getByText('1 decision locked').waitFor()

    // The discussion, and a private talk with another seat.
    await say(ann.page, markup)
    await line(bo.page, markup).waitFor()
    await ann.page.getByRole('button', { name: 'Talk with another seat' }).click()
    const name = await cy.page.locator('.play-seat strong').innerText()
    await ann.page.getByRole('checkbox', { name }).check({ force: true })
    await ann.page.getByRole('button', { name: 'Begin the talk' }).click()
    // The talk is open and written in at once, and says who hears it.
    await ann.page.getByText('Your teacher can read this talk.').waitFor()
    await ann.page.locator('.stu-form textarea:focus').waitFor()
    expect(await ann.page.locator('.stu-heard').innerText()).toContain(name)
    await say(ann.page, 'Will you open the border?')
    // Whoever is alone has the panel closed, and sees on its button that there is something new.
    await cy.page.getByRole('button', { name: /^Team and talks.*1 new line$/ }).click()
    await cy.page.locator('.stu-room').last().click()
    await line(cy.page, 'Will you open the border?').waitFor()
    await cy.page.getByRole('button', { name: /^Report this line/ }).click()
    await teacher.until(({ reports }) => reports.length === 1)
    await say(cy.page, markup)
    await line(ann.page, markup).waitFor()
    expect(await axeFaults(ann.page)).toEqual([])
    await shot(ann.page, 'talk-1366')
    await ann.page.emulateMedia({ colorScheme: 'dark' })
    expect(await axeFaults(ann.page, { colours: true })).toEqual([])
    await shot(ann.page, 'talk-dark-1366')
    await ann.page.emulateMedia({ colorScheme: 'light' })

    // A refresh in mid-window loses nothing, not even what is half written.
    await chooseCard(ann.page, 0, 'Half a reason')
    // The teacher sees that somebody writes, and how many words; never the words.
    const { teams } = await teacher.until((view) => view.teams.some(({ draft }) => draft?.words === 3))
    expect(JSON.stringify(teams)).not.toContain('Half a reason')
    await ann.page.locator('.stu-room').first().click()
    await ann.page.locator('.stu-form textarea').fill('half a line')
    await ann.page.reload()
    await ann.page.locator('.play').waitFor()
    expect(await ann.page.locator('.card-reason').inputValue()).toBe('Half a reason')
    expect(await ann.page.locator('.stu-form textarea').inputValue()).toBe('half a line')
    await line(ann.page, markup).waitFor()
    await ann.page.getByText('1 decision locked').waitFor()

    // The network goes and comes: what was sent meanwhile arrives, once.
    way.cut()
    await bo.page.getByText('The connection is lost and is being tried again', { exact: false }).waitFor()
    await say(bo.page, 'written without a network')
    await bo.page.getByText('sending…').waitFor()
    await shot(bo.page, 'lost-1366')
    way.mend()
    await line(ann.page, 'written without a network').waitFor()
    await bo.page.getByText('sending…').waitFor({ state: 'detached' })
    expect(await line(ann.page, 'written without a network').count()).toBe(1)

    // A pause, a nudge, and a message that the teacher brings in.
    await teacher.command({ type: 'pause' })
    await ann.page.getByText('Your teacher has paused the lesson', { exact: false }).waitFor()
    expect(await axeFaults(ann.page)).toEqual([])
    await teacher.command({ type: 'resume' })
    // Who is muted writes no reasons, and agrees all the same.
    const muted = (await memberOf(teacher, 'Bo')).member
    await chooseCard(ann.page, 1, 'This one too.')
    await ann.page.getByRole('button', { name: 'Propose to the team' }).click()
    await teacher.command({ type: 'mute', member: muted, muted: true })
    await bo.page.getByText('Muted: you write no reasons for now.', { exact: false }).waitFor()
    expect(await bo.page.getByRole('button', { name: 'Propose to the team' }).count()).toBe(0)
    expect(await axeFaults(bo.page)).toEqual([])
    await shot(bo.page, 'muted-1366')
    await bo.page
      .locator('.tm-proposal')
      .getByRole('button', { name: /^Agree/ })
      .click()
    await ann.page
      .locator('.tm-proposal')
      .getByRole('button', { name: /^Withdraw/ })
      .click()
    await teacher.command({ type: 'mute', member: muted, muted: false })
    await teacher.command({ type: 'nudge', team })
    await ann.page.getByText('Your teacher asks your team to go on.').waitFor()
    await ann.page.getByRole('button', { name: 'All right' }).click()
    await teacher.command({
      type: 'plan-inject',
      inject: {
        when: { on: 'demand' },
        seats: [team.seat],
        world: null,
        from: 'A caller',
        title: `Heard on the radio ${markup}`,
        text: markup,
        sources: [],
        places: [],
      },
    })
    const { planned } = await teacher.until((view) => view.planned.length === 1)
    await teacher.command({ type: 'send-inject', inject: planned[0].id })
    const cable = ann.page.locator('.cable', { hasText: 'Heard on the radio' })
    await cable.getByText('invented').waitFor()
    await cable.locator('.cable-head').click()
    await cable.locator('.cable-text', { hasText: markup }).waitFor()

    await ann.page.getByRole('button', { name: 'Done for this window' }).click()
    await bo.page.getByText('Your team is done with this window', { exact: false }).waitFor()
    await teacher.until(({ teams }) => teams.some(({ status }) => status === 'submitted'))
    await shot(bo.page, 'submitted-1366')

    // Hours pass: that is said, once, and what was half written says from when it is.
    await ann.page.getByRole('button', { name: 'Not done yet' }).click()
    await chooseCard(ann.page, 0, 'Half a reason')
    await teacher.command({ type: 'nudge', team })
    await ann.page.locator('.stu-notice-nudge').waitFor()
    await teacher.command({ type: 'close-window' })
    await ann.page.getByText(/Hours have passed: it is now .*, window 2 of 3\./).waitFor()
    await ann.page.locator('.stu-notice-nudge').waitFor({ state: 'detached' })
    await ann.page.getByText('This was written in window 1.', { exact: false }).waitFor()
    await shot(ann.page, 'hours-1366')
    await ann.page.getByRole('button', { name: 'I have read it' }).click()

    // Somebody is taken out; the others go on to the debrief.
    await teacher.command({ type: 'kick', member: other.member })
    await cy.page.getByRole('heading', { name: 'You are no longer in this lesson' }).waitFor()
    expect(await axeFaults(cy.page)).toEqual([])
    await teacher.command({ type: 'to-debrief' })
    await ann.page.getByRole('heading', { name: 'Look back with your class' }).waitFor()
    expect(await axeFaults(ann.page)).toEqual([])
    await shot(ann.page, 'debrief-1366')
    // Moved after play, they put down the seat that they played.
    const { member } = await memberOf(teacher, '<b>Ann</b>')
    await teacher.command({ type: 'move', member, team: null })
    await ann.page.locator('.stu-aside').waitFor({ state: 'detached' })
    await ann.page.getByRole('button', { name: 'Open our run' }).click()
    await ann.page.getByText('Step 1 of 9').waitFor()
    await ann.page.locator('.gd-aloud', { hasText: 'My seat was: ' }).waitFor()
    await ann.page.getByText('What you expected', { exact: true }).waitFor()
    await teacher.command({ type: 'move', member, team })
    expect(new URL(ann.page.url()).hash).toMatch(/^#\/run\/class-.*\/debrief/)
    await ann.page.getByRole('button', { name: 'Form and time' }).click()
    await ann.page.getByRole('heading', { name: 'How do you look back?' }).waitFor()
    expect(await ann.page.locator('.gd-form').count()).toBe(1)
    await ann.page.goBack()
    await teacher.command({ type: 'next' })
    await ann.page.getByRole('heading', { name: 'Exit ticket' }).waitFor()
    await ann.page.getByRole('button', { name: 'Open our run and write it' }).click()
    await ann.page.getByText('Step 9 of 9').waitFor()
    await ann.page.locator('.gd-step textarea').first().fill('One claim')
    await ann.page.getByText('Kept in this browser', { exact: true }).waitFor()
    // Handed in over a lost network, it is kept here, and handed in once that is back.
    await ann.page.getByText('Not handed in yet.').waitFor()
    annsWay.cut()
    await ann.page.locator('.stu-link-lost').waitFor()
    await ann.page.getByRole('button', { name: 'Hand in', exact: true }).click()
    await ann.page.getByText('It is kept in this browser and handed in when', { exact: false }).waitFor()
    await shot(ann.page, 'ticket-lost-1366')
    annsWay.mend()
    await ann.page.locator('.hin-done', { hasText: 'Handed in:' }).waitFor()
    // The focus is where it was, on a button that says that there is nothing to hand in now.
    const handIn = ann.page.getByRole('button', { name: 'Hand in again' })
    expect(await handIn.getAttribute('aria-disabled')).toBe('true')
    expect(await handIn.evaluate((button) => button === document.activeElement)).toBe(true)
    const [handedIn] = (await teacher.until((view) => view.handedIn.length === 1)).handedIn
    expect(handedIn).toMatchObject({ nick: '<b>Ann</b>', team, work: { ticket: { claim: 'One claim' }, trial: null } })
    await ann.page.locator('.gd-step textarea').nth(2).fill(markup)
    await ann.page.getByText('Changed since it was handed in', { exact: false }).waitFor()
    await ann.page.getByRole('button', { name: 'Hand in again' }).click()
    await teacher.until((view) => view.handedIn[0].work.ticket.doubt === markup)
    await ann.page.locator('.hin-done').waitFor()
    await shot(ann.page, 'ticket-1366')
    expect(await axeFaults(ann.page)).toEqual([])
    // The lesson goes on over the run: it is seen, and nobody is taken for gone.
    await ann.page.locator('.stu-bar', { hasText: 'Exit ticket' }).waitFor()
    await teacher.until(({ teams }) =>
      teams.some(({ members }) => members.some(({ nick, here }) => nick === '<b>Ann</b>' && here)),
    )
    await ann.page.getByRole('link', { name: 'Back to the lesson' }).click()
    await ann.page.getByRole('heading', { name: 'Exit ticket' }).waitFor()
    await ann.page.getByText('Your exit ticket is handed in:', { exact: false }).waitFor()
    // The next student at the same computer has a seat of their own: what Ann wrote is not handed in under it.
    await ann.page.goto(annsWay.url)
    await ann.page.getByRole('link', { name: 'Join a lesson' }).click()
    await ann.page.getByLabel('Code of the lesson').fill(teacher.code)
    await ann.page.getByRole('button', { name: 'Join a team' }).click()
    await ann.page.getByText('Your exit ticket is not handed in yet', { exact: false }).waitFor()
    await ann.page.goto(annsWay.url)
    const kept = ann.page.locator('.kept-run', { hasText: 'of whoever used this browser before, in that lesson' })
    await kept.getByRole('link', { name: /^Look back, step by step/ }).click()
    await ann.page.getByText('This browser no longer has the place in the lesson', { exact: false }).waitFor()
    expect(await ann.page.locator('.gd-step textarea').first().inputValue()).toBe('One claim')
    expect(await ann.page.locator('.stu-bar').count()).toBe(0)
    await teacher.command({ type: 'next' })
    await bo.page.getByRole('heading', { name: 'The lesson is over' }).waitFor()

    for (const { page, problems } of [ann, cy]) {
      expect(await page.title()).not.toBe('1')
      // What a cut line does to a connection is told by the browser itself.
      expect(ofTheProduct(problems).filter((problem) => !/\/live\/|ERR_CONNECTION/.test(problem))).toEqual([])
    }
    expect(await bo.page.locator('img[src=x]').count()).toBe(0)
    teacher.close()
    await way.close()
    await annsWay.close()
    for (const { page } of [ann, bo, cy]) await page.context().close()
  })

  it('one alone gives at once; an observer follows; polling alone carries it all', async () => {
    const teacher = await openTeacher(server.url)
    // A school's network that lets no WebSocket through.
    const way = await cuttableWay(server.url, { webSockets: false })
    const { page, problems } = await student({ viewport: { width: 390, height: 844 } })
    const watcher = await student()
    await joinBy(page, way.url, teacher.code)
    await joinBy(watcher.page, server.url, teacher.code)
    // Another way is chosen without the code being asked for again.
    await watcher.page.getByRole('button', { name: 'I would rather take part in another way' }).click()
    await watcher.page.getByRole('button', { name: 'Leave and choose again' }).click()
    await watcher.page.getByRole('button', { name: 'Join as an observer' }).click()
    await watcher.page.getByText('You watch this lesson as an observer.').waitFor()
    await shot(page, 'lobby-390')
    await teacher.command({ type: 'next' })
    await page.getByRole('tab', { name: 'Role sheet' }).waitFor()
    // Marks of sources are large enough for a finger.
    const mark = await page.locator('.source-ref').first().boundingBox()
    expect(Math.min(mark?.width ?? 0, mark?.height ?? 0)).toBeGreaterThanOrEqual(24)
    await shot(page, 'brief-390')
    await watcher.page.getByRole('heading', { name: 'You observe' }).waitFor()
    await teacher.command({ type: 'next' })
    await page.locator('.play').waitFor()
    await shot(page, 'play-390')
    await page.getByRole('tab', { name: 'Decide' }).click()
    await chooseCard(page, 0, 'Nobody else is here to ask.')
    await shot(page, 'decide-390')
    await page.getByRole('button', { name: 'Lock decision' }).click()
    await page.getByText('1 decision locked').waitFor()
    await page.locator('.card-wait .card-head').click()
    await page.locator('.card-reason').fill('The rest can wait for news.')
    await page.getByRole('button', { name: 'Lock waiting' }).click()
    await page.getByText('waiting locked', { exact: false }).waitFor()
    await page.getByRole('tab', { name: 'Team' }).click()
    await say(page, 'All by myself')
    await line(page, 'All by myself').waitFor()
    await shot(page, 'team-390')
    expect(await axeFaults(page)).toEqual([])
    await watcher.page.getByText('In the crisis it is', { exact: false }).waitFor()
    expect(await axeFaults(watcher.page)).toEqual([])
    await shot(watcher.page, 'watch-1366')
    // The model plays the seat for a while, and hands it back.
    const { team } = await memberOf(
      teacher,
      (await page.locator('.stu-member').innerText()).replace(/\s*\(you\)/, '').trim(),
    )
    await teacher.command({ type: 'give-seat', team, by: 'policy' })
    await page.getByText('The model plays this seat for now. Your teacher', { exact: false }).waitFor()
    await teacher.command({ type: 'give-seat', team, by: 'team' })
    await page
      .getByText('The model plays this seat for now. Your teacher', { exact: false })
      .waitFor({ state: 'detached' })
    await teacher.command({ type: 'next' })
    // Seen to be there, not only named: what is undone at once is news to nobody.
    await page.locator('.play[data-hour="36"]').waitFor()
    await teacher.command({ type: 'step-back' })
    await page.getByText('Your teacher has gone back to window 1', { exact: false }).waitFor()
    await teacher.command({ type: 'to-debrief' })
    await page.getByRole('heading', { name: 'Look back with your class' }).waitFor()
    await watcher.page.getByRole('button', { name: 'Open World A' }).click()
    await watcher.page.locator('.gd-aloud', { hasText: 'I watched this crisis' }).waitFor()
    await watcher.page.getByText('What was expected', { exact: true }).waitFor()
    // That the WebSocket did not get through is told by the browser itself; so is a question that was under way as the lesson ended.
    expect(ofTheProduct(problems).filter((problem) => !/WebSocket connection/.test(problem))).toEqual([])
    await teacher.remove()
    await page.getByRole('heading', { name: 'This lesson was deleted' }).waitFor()
    // Known without the lesson, as for homework: nobody puts down the seat of others.
    await watcher.page.reload()
    await watcher.page.locator('.gd-aloud').waitFor()
    expect(await watcher.page.locator('.gd-aloud').innerText()).toContain('I watched this crisis')
    teacher.close()
    await way.close()
    await page.context().close()
    await watcher.page.context().close()
  })
})
