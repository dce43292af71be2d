import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Browser, Page } from 'playwright-core'
import { actingAs } from '../../src/governance/service-actors.ts'
import { workOutOutcomes } from '../../src/outcomes/work-out-outcomes.command.ts'
import { clockOf } from '../../src/platform/clock.ts'
import { inTransaction } from '../../src/platform/transaction.ts'
import { axeOn } from './axe-on.ts'
import { aBrowser, aWindow, noBrowser } from './browser.ts'
import { assess, checkTheLetter, endSupport, plan, tellSchools, writeANote } from './family-steps.ts'
import { fillDecision, signIn, type Role } from './steps.ts'
import { aTownSite, type TownSite } from './town-site.ts'

test(
  'one family, from the page on which someone decides to the day nothing of it is left',
  { skip: noBrowser },
  async (t) => {
    const site = await aTownSite(t)
    const browser = await aBrowser(t)
    const found: string[] = []
    const stopOn = (page: Page) => async (name: string) => {
      for (const violation of await axeOn(page)) found.push(`${name}: ${violation}`)
    }
    const as = (role: Role, origin = site.origin) => signedInAs(browser, origin, role)

    // A team manager reads, decides, and chooses who works with the family.
    const mara = await as('team manager')
    const { familyId, reference } = await aFamilyToDecideAbout(mara, site)
    const family = `${site.origin}/families/${familyId}`
    await mara.goto(family)
    const name = await firstPersonOf(mara)
    await mara.getByRole('button', { name: 'Decide about this family' }).click()
    await fillDecision(mara, {
      answer: 'Yes, offer help with this',
      outcome: 'Offer support',
      reason: 'They asked the school for help with the mornings.',
    })
    await mara.getByRole('button', { name: 'Record decision' }).click()
    await mara.getByText('Your decision is recorded.').waitFor()
    await mara.goto(`${family}/practitioner`)
    await mara.getByLabel('Leo Demo, lead practitioner').check()
    await mara.getByRole('button', { name: 'Choose this practitioner' }).click()

    // The lead practitioner does everything that is done with a family.
    const leo = await as('lead practitioner')
    const leoStops = stopOn(leo)
    await checkTheLetter(leo, family, leoStops)
    await assess(leo, family, leoStops)
    await plan(leo, family, { starts: '2019-08-31', ends: '2020-02-28' }, leoStops)
    await writeANote(leo, family, '2019-08-31', leoStops)
    await tellSchools(leo, family, leoStops)
    await leo.goto(`${family}/chronology`)
    await leo.getByText('We walked to school together.').first().waitFor()
    await leoStops('chronology')
    await endSupport(leo, family, '2019-08-31', leoStops)
    assert.equal(
      (await leo.goto(family))?.status(),
      404,
      'who worked with the family cannot open it once support has ended',
    )

    // The manager reads what has changed: a result takes half a year or three terms, so nothing is claimed today.
    await workOutOutcomes({ ...site.services, clock: clockOf(site.services.dataDirectory.clock) })
    await mara.goto(`${family}/results`)
    await mara.getByRole('heading', { level: 1, name: 'What has changed' }).waitFor()
    await stopOn(mara)('results')
    await search(mara, name)
    assert.ok((await mara.getByRole('main').getByText(reference).count()) > 0, 'the family can be found')

    // Years later what was promised is done: one officer draws it up, the service owner agrees.
    const later = await site.reopenOn('2025-03-01')
    const ines = await as('information governance officer', later)
    await ines.goto(`${later}/disposals`)
    await ines.getByRole('button', { name: 'Draw up what is due today' }).click()
    await ines.getByText('You drew this list up').waitFor()
    await stopOn(ines)('disposal')
    const sol = await as('service owner', later)
    await sol.goto(ines.url())
    await sol.getByLabel('All of this is to go').check()
    sol.setDefaultTimeout(180_000)
    await sol.getByRole('button', { name: 'Approve, and let it go' }).click()
    await sol.getByRole('heading', { name: 'Certificate' }).waitFor()
    await stopOn(sol)('certificate')

    // Nobody can open the family, and nobody is found.
    const then = await as('team manager', later)
    assert.equal((await then.goto(`${later}/families/${familyId}`))?.status(), 404)
    await then.getByRole('heading', { level: 1, name: 'Page not found' }).waitFor()
    await search(then, name)
    assert.equal(await then.getByRole('main').getByText(reference).count(), 0, 'nobody is found')
    assert.deepEqual(found, [])
  },
)

async function signedInAs(browser: Browser, origin: string, role: Role): Promise<Page> {
  // The site runs no script, not even a test's: only for axe is that set aside.
  const page = await aWindow(browser, { bypassCSP: true })
  await signIn(page, origin, role)
  return page
}

/** The family that has waited longest, of those in which nobody ever had a fact that a hold keeps. */
async function aFamilyToDecideAbout(page: Page, { origin, services }: TownSite) {
  await page.goto(`${origin}/families`)
  const links = page.getByRole('table').getByRole('link')
  await links.first().waitFor()
  const waiting: { familyId: string; reference: string }[] = []
  for (const link of await links.all()) {
    const familyId = (await link.getAttribute('href'))!.split('/').at(-1)!
    waiting.push({ familyId, reference: (await link.innerText()).trim() })
  }
  const { rows } = await inTransaction(services.database, actingAs('dispose'), (tx) =>
    tx.query<{ family_id: string }>(
      `select distinct member.family_id
       from family_member as member
       join person_member using (person_id)
       join fact using (source_person_id)
       where fact.kind in ('section-47', 'child-protection-plan', 'placed-for-adoption')`,
    ),
  )
  const held = new Set(rows.map(({ family_id }) => family_id))
  const open = waiting.find(({ familyId }) => !held.has(familyId))
  assert.ok(open, 'a family waits that no hold keeps')
  return open
}

/** The whole name of the first person on a family's page. */
async function firstPersonOf(page: Page): Promise<string> {
  const cell = page
    .getByRole('table', { name: /People in this family/ })
    .getByRole('rowheader')
    .first()
  return (await cell.innerText()).split('\n')[0]!.trim()
}

async function search(page: Page, words: string): Promise<void> {
  await page.goto(new URL('/search', page.url()).href)
  await page.getByLabel('Who are you looking for?').fill(words)
  await page.getByRole('button', { name: 'Search' }).click()
  await page.getByRole('heading', { level: 1, name: 'Search results' }).waitFor()
}
