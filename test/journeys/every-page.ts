import type { Browser, Page } from 'playwright-core'
import { aWindow } from './browser.ts'
import { claimPages } from './claim-pages.ts'
import { walkLetterAndSharing } from './letter-and-sharing.ts'
import { notesPages } from './notes-pages.ts'
import { officerPages, personRightsPages } from './rights-pages.ts'
import { supportPages } from './support-pages.ts'
import { fillDecision, openFirstFamily, signIn, signOut, type Role } from './steps.ts'

/** A page as someone sees it, and what to call its picture. */
export type Visit = (name: string, page: Page) => Promise<void>

type Window = Parameters<typeof aWindow>[1]

/**
 * Walk through every page of the site, each in the role it is for, and stop at each. The walk decides about one family and
 * chooses who works with it, so that no page is met empty that is usually full; empty and error pages are met on purpose.
 */
export async function walkEveryPage(
  browser: Browser,
  origin: string,
  visit: Visit,
  window: Window = {},
): Promise<void> {
  const leo = await aWindow(browser, window)
  await leo.goto(origin)
  await visit('sign-in', leo)
  await leo.getByRole('button', { name: 'Sign in' }).click()
  await visit('demo-choose-who-to-be', leo)
  await signedIn(leo, origin, 'lead practitioner')

  const mara = await aWindow(browser, window)
  await signedIn(mara, origin, 'team manager')
  await visit('your-work', mara)
  const family = await managerPages(mara, origin, visit)

  await visit('my-families', await at(leo, `${origin}/my-families`))
  await visit('family-as-lead-practitioner', await at(leo, family))
  await supportPages(leo, family, visit)
  await visit('results-not-worked-out', await at(leo, `${family}/results`))
  await personRightsPages(leo, family, visit)
  await notesPages(leo, family, visit)
  await visit('support-ended', await at(mara, `${family}/end`))
  await visit('family-after-support', await at(mara, family))
  await signOut(leo)
  await visit('signed-out', leo)

  const ada = await aWindow(browser, window)
  await signedIn(ada, origin, 'internal auditor')
  const milo = await aWindow(browser, window)
  await signedIn(milo, origin, 'second team manager')
  await claimPages({ milo, ada }, origin, visit)

  const dana = await aWindow(browser, window)
  await signedIn(dana, origin, 'data analyst')
  await visit('sources', await at(dana, `${origin}/sources`))
  await dana.getByRole('row', { name: quarantined }).getByRole('link').first().click()
  await visit('source', dana)
  await openQuarantined(dana)
  await visit('delivery', dana)
  await visit('page-not-found', await at(dana, family))

  const eve = await aWindow(browser, window)
  await signedIn(eve, origin, 'evaluation analyst')
  await visit('the-difference', await at(eve, `${origin}/outcomes`))
  await visit('the-difference-no-such-quarter', await at(eve, `${origin}/outcomes?asOf=2019-05-31`))

  const ines = await aWindow(browser, window)
  await signedIn(ines, origin, 'information governance officer')
  await officerPages(ines, origin, visit)
  await visit('privacy-notice', await at(ines, `${origin}/notice`))
  await visit('releases', await at(ines, `${origin}/releases`))
  await ines.getByRole('table', { name: 'Releases, latest first' }).getByRole('link').first().click()
  await visit('release', ines)
  for (const page of [leo, mara, milo, ada, dana, eve, ines]) await page.context().close()
}

/** A row of a table that says how many rows wait in quarantine. */
const quarantined = /\b[1-9][\d,]* rows?$/

/** Open a file some rows of which did not fit, looking through the older ones until there is one. */
async function openQuarantined(page: Page): Promise<void> {
  const files = page.getByRole('table', { name: 'Files received, latest first' })
  for (;;) {
    await files.waitFor()
    const file = files.getByRole('row', { name: quarantined }).first()
    if ((await file.count()) > 0) return file.getByRole('link').click()
    await page.getByRole('link', { name: /^Next/ }).click()
  }
}

/** @returns the address of the family that was decided about */
async function managerPages(mara: Page, origin: string, visit: Visit): Promise<string> {
  await visit('families-to-consider', await at(mara, `${origin}/families`))
  await mara.getByLabel('Need').selectOption({ label: 'Health' })
  await mara.getByRole('button', { name: 'Show these families' }).click()
  await visit('families-filtered', mara)

  await openFirstFamily(mara)
  const family = mara.url()
  await visit('family', mara)
  await mara.getByRole('link', { name: 'Where this comes from' }).first().click()
  await visit('where-this-comes-from', mara)

  await visit('decide', await at(mara, `${family}/decide`))
  await mara.getByRole('button', { name: 'Record decision' }).click()
  await visit('decide-with-errors', mara)
  await fillDecision(mara, {
    answer: 'Yes, offer help with this',
    outcome: 'Offer support',
    reason: 'I spoke to the school. The family asked for help in the mornings.',
  })
  await mara.getByRole('button', { name: 'Save and come back later' }).click()
  await visit('your-work-with-a-form-begun', mara)
  await visit('decide-come-back', await at(mara, `${family}/decide`))
  await mara.getByRole('button', { name: 'Record decision' }).click()
  await visit('decision-recorded', mara)
  await mara.getByRole('button', { name: 'Choose a lead practitioner' }).click()
  await visit('choose-a-lead-practitioner', mara)
  await mara.getByLabel('Leo Demo, lead practitioner').check()
  await mara.getByRole('button', { name: 'Choose this practitioner' }).click()
  await visit('family-decided', mara)
  await visit('decisions-made', await at(mara, `${origin}/decisions`))
  await walkLetterAndSharing(mara, family, visit)

  const surname = (await nameOfSomeone(mara, family)).split(' ').at(-1)!
  await visit('search', await at(mara, `${origin}/search`))
  await search(mara, surname)
  await visit('search-results', mara)
  await mara.goto(`${origin}/search`)
  await search(mara, 'Nobody Whatsoever')
  await visit('search-no-one', mara)
  return family
}

/** The first person of a family's page. */
async function nameOfSomeone(page: Page, family: string): Promise<string> {
  await page.goto(family)
  const cell = page
    .getByRole('table', { name: /People in this family/ })
    .getByRole('rowheader')
    .first()
  return (await cell.innerText()).split('\n')[0]!.trim()
}

async function search(page: Page, words: string): Promise<void> {
  await page.getByLabel('Who are you looking for?').fill(words)
  await page.getByRole('button', { name: 'Search' }).click()
  await page.getByRole('heading', { level: 1, name: 'Search results' }).waitFor()
}

async function signedIn(page: Page, origin: string, role: Role): Promise<Page> {
  await signIn(page, origin, role)
  return page
}

async function at(page: Page, address: string): Promise<Page> {
  await page.goto(address)
  return page
}
