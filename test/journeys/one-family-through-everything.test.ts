import assert from 'node:assert/strict'
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import type { Page } from 'playwright-core'
import { comeToWork, signInDemoStaff } from '../../src/cli/demo/sign-in/demo-staff.ts'
import { workOutOutcomes } from '../../src/outcomes/work-out-outcomes.command.ts'
import { clockOf, setClockOf } from '../../src/platform/clock.ts'
import { testDatabase } from '../../src/platform/testing/test-database.ts'
import { prepareRelease } from '../../src/research/prepare-release.command.ts'
import { sealRelease } from '../../src/research/seal-release.command.ts'
import { giveKeys } from '../../src/research/testing/study-town.ts'
import { axeOn } from './axe-on.ts'
import { aBrowser, aWindow, noBrowser } from './browser.ts'
import { assess, checkTheLetter, endSupport, plan, tellSchools, writeANote } from './family-steps.ts'
import { aDayOfPost, receivePost, rowsHeld } from './one-family/a-day-of-post.ts'
import { autumn2017, mother, summer2018, summer2023 } from './one-family/partner-files.ts'
import {
  approveTheDisposal,
  approveTheRelease,
  audit,
  claim,
  commitToASeed,
  drawUpWhatIsDue,
} from './one-family/programme-steps.ts'
import { fillDecision, openFirstFamily, signIn, type Role } from './steps.ts'
import { aSiteOver } from './town-site.ts'

test('one family, from a row the police sent to the day nothing of it is left', { skip: noBrowser }, async (t) => {
  const services = await testDatabase(t)
  const today = () => ({ ...services, clock: clockOf(services.dataDirectory.clock) })
  await setClockOf(services.dataDirectory.clock, '2017-10-02')
  await aDayOfPost(today(), autumn2017)
  const site = await aSiteOver(t, services)
  const browser = await aBrowser(t)
  const found: string[] = []
  const stopOn = (page: Page) => async (name: string) => {
    for (const violation of await axeOn(page)) found.push(`${name}: ${violation}`)
  }
  const as = async (role: Role, origin = site.origin) => {
    // The site runs no script, not even a test's: only for axe is that set aside.
    const page = await aWindow(browser, { bypassCSP: true })
    await signIn(page, origin, role)
    return page
  }

  // A team manager reads, decides, and chooses who works with the family.
  await as('lead practitioner')
  const mara = await as('team manager')
  await mara.goto(`${site.origin}/families`)
  const reference = (await mara.getByRole('table').getByRole('link').first().innerText()).trim()
  await openFirstFamily(mara)
  await stopOn(mara)('family')
  const path = new URL(mara.url()).pathname
  await mara.getByRole('button', { name: 'Decide about this family' }).click()
  await fillDecision(mara, {
    answer: 'Yes, offer help with this',
    outcome: 'Offer support',
    reason: 'They asked the school for help with the mornings.',
  })
  await mara.getByRole('button', { name: 'Record decision' }).click()
  await mara.getByText('Your decision is recorded.').waitFor()
  await mara.goto(`${site.origin}${path}/practitioner`)
  await mara.getByLabel('Leo Demo, lead practitioner').check()
  await mara.getByRole('button', { name: 'Choose this practitioner' }).click()
  await mara.getByText('Leo Demo').first().waitFor()

  // A week on, the lead practitioner does what is done with a family.
  const oct = await site.reopenOn('2017-10-09')
  const leo = await as('lead practitioner', oct)
  const leoStops = stopOn(leo)
  const family = `${oct}${path}`
  await checkTheLetter(leo, family, leoStops)
  await assess(leo, family, leoStops)
  await plan(leo, family, { starts: '2017-10-09', ends: '2018-04-09' }, leoStops)
  await writeANote(leo, family, '2017-10-09', leoStops)
  await tellSchools(leo, family, leoStops)
  await leo.goto(`${family}/chronology`)
  await leo.getByText('We walked to school together.').first().waitFor()
  await leoStops('chronology')

  // In summer partners have told of half a year: an auditor commits to a seed, the manager claims, the auditor judges.
  const june = await site.reopenOn('2018-06-11')
  await aDayOfPost(today(), summer2018)
  const { results } = await workOutOutcomes(today())
  assert.deepEqual(results, { met: 2, 'not met': 0, 'cannot tell': 0 })
  const ada = await as('internal auditor', june)
  const sample = await commitToASeed(ada, june, stopOn(ada))
  const claiming = await as('team manager', june)
  await claim(claiming, `${june}${path}`, stopOn(claiming))
  await audit(ada, `${june}${sample}`, stopOn(ada))
  assert.equal((await ada.goto(`${june}${path}`))?.status(), 404, 'an auditor opens no family')

  // Support ends, and with it the practitioner's sight of the family.
  const leaving = await as('lead practitioner', june)
  await endSupport(leaving, `${june}${path}`, '2018-06-11', stopOn(leaving))
  assert.equal((await leaving.goto(`${june}${path}`))?.status(), 404)

  // A release to research: one person prepares it, another approves it, and it leaves sealed.
  await giveKeys(services)
  const staff = await signInDemoStaff(today(), AbortSignal.timeout(60_000))
  const eve = await comeToWork(today(), staff.eve)
  const prepared = await prepareRelease(today(), eve)
  assert.equal(prepared.people, 2, 'mother and son, and not their neighbour')
  await assert.rejects(sealRelease(today(), eve, prepared.releaseId!), { code: 'release-not-approved' })
  const approving = await as('information governance officer', june)
  await approveTheRelease(approving, `${june}/releases/${prepared.releaseId!}`, stopOn(approving))
  await sealRelease(today(), eve, prepared.releaseId!)
  const sealed = readdirSync(join(services.dataDirectory.path, 'releases', prepared.releaseId!))
  assert.deepEqual(sealed.toSorted(), ['attributes.csv.age', 'identifiers.csv.age', 'manifest.json'])

  // On the last day of what was promised nothing is due yet; the day after, everything of the family goes.
  const before = await site.reopenOn('2023-06-10')
  await receivePost(today(), summer2023)
  const still = await as('team manager', before)
  assert.equal((await still.goto(`${before}${path}`))?.status(), 200)
  assert.ok((await timesFound(still, mother, reference)) > 0, 'the family can be found')

  assert.deepEqual(await rowsHeld(services), { dwp: 2, police: 4, 'school-census': 1, 'social-care': 4 })
  const nothingDue = await as('information governance officer', before)
  await nothingDue.goto(`${before}/disposals`)
  await nothingDue.getByRole('button', { name: 'Draw up what is due today' }).click()
  await nothingDue.getByText('Nothing is due today').waitFor()

  const later = await site.reopenOn('2023-06-11')
  const ines = await as('information governance officer', later)
  const disposal = await drawUpWhatIsDue(ines, later, stopOn(ines))
  const sol = await as('service owner', later)
  await approveTheDisposal(sol, disposal, stopOn(sol))
  const then = await as('team manager', later)
  assert.equal((await then.goto(`${later}${path}`))?.status(), 404)
  await then.getByRole('heading', { level: 1, name: 'Page not found' }).waitFor()
  assert.equal(await timesFound(then, mother, reference), 0, 'nobody is found')
  assert.deepEqual(
    await rowsHeld(services),
    { police: 3, 'social-care': 1 },
    'no row is left but those about their neighbour',
  )
  assert.deepEqual(found, [])
})

async function timesFound(page: Page, words: string, reference: string): Promise<number> {
  await page.goto(new URL('/search', page.url()).href)
  await page.getByLabel('Who are you looking for?').fill(words)
  await page.getByRole('button', { name: 'Search' }).click()
  await page.getByRole('heading', { level: 1, name: 'Search results' }).waitFor()
  return page.getByRole('main').getByText(reference).count()
}
