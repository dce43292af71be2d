import type { Page } from 'playwright-core'
import type { Visit } from './every-page.ts'

/** What someone in a family asks for about their own data, as whoever works with them writes it down. */
export async function personRightsPages(page: Page, family: string, visit: Visit): Promise<void> {
  await page.goto(family)
  await page
    .getByRole('link', { name: /: what they ask for about their own data$/ })
    .first()
    .click()
  await visit('what-someone-asks-for', page)
  await page.getByRole('button', { name: 'Record this' }).click()
  await visit('what-someone-asks-for-with-errors', page)
  await page.getByLabel('They object to research').check()
  for (const [part, typed] of Object.entries({ Day: '1', Month: '8', Year: '2019' })) {
    await page.getByLabel(part, { exact: true }).fill(typed)
  }
  await page.getByRole('textbox', { name: /in their words/ }).fill('I would rather it stayed with you.')
  await page.getByRole('button', { name: 'Record this' }).click()
  await page.getByText('I would rather it stayed with you.').waitFor()
  await visit('what-someone-asked-for', page)
}

/** What people asked for, what is held, and what has gone, as the information governance officer sees it. */
export async function officerPages(page: Page, origin: string, visit: Visit): Promise<void> {
  const at = async (path: string) => {
    await page.goto(`${origin}${path}`)
    return page
  }
  await visit('rights', await at('/rights'))
  await page.getByRole('table').getByRole('link', { name: /since/ }).first().click()
  await visit('right-end', page)
  await page.getByRole('button', { name: 'End this right' }).click()
  await visit('right-end-with-errors', page)
  await visit('rights-add', await at('/rights/add'))
  await page.getByRole('button', { name: 'Record this' }).click()
  await visit('rights-add-with-errors', page)

  await visit('disposals', await at('/disposals'))
  await page.getByRole('table').getByRole('link').first().click()
  await page.getByRole('heading', { name: 'Certificate' }).waitFor()
  await visit('disposal-certificate', page)

  await visit('holds', await at('/holds'))
  await visit('holds-add', await at('/holds/add'))
  await page.getByRole('button', { name: 'Hold this family' }).click()
  await visit('holds-add-with-errors', page)
}
