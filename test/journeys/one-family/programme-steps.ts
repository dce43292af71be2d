import type { Page } from 'playwright-core'
import type { Stop } from '../family-steps.ts'

/** What people do for the programme, one step each, by the words they see. */

/** The auditor commits to a seed, before there is a claim it could be chosen for. @returns the sample's path */
export async function commitToASeed(page: Page, origin: string, stop: Stop): Promise<string> {
  await page.goto(`${origin}/audits`)
  await stop('audits')
  await page.getByRole('button', { name: 'Commit to a seed' }).click()
  await page.getByText('nobody sees the seed before').waitFor()
  return new URL(page.url()).pathname
}

/** The manager reads that every need is met, and claims. */
export async function claim(page: Page, family: string, stop: Stop): Promise<void> {
  await page.goto(`${family}/results`)
  await page.getByText('Everything a claim needs is there.').waitFor()
  await stop('results')
  await page.getByRole('button', { name: 'Claim for this family' }).click()
  await page.getByText('Your claim is recorded').waitFor()
  await stop('claim')
}

/** The auditor draws the sample, reads the evidence of its one claim, and agrees. */
export async function audit(page: Page, sample: string, stop: Stop): Promise<void> {
  await page.goto(sample)
  await page.getByRole('button', { name: 'Draw the sample' }).click()
  await page.getByText('1 of 1 claim was drawn').waitFor()
  await page.getByRole('button', { name: 'Judge the next claim' }).click()
  await page.getByText('incidents.csv, row 2').first().waitFor()
  await stop('evidence of a claim')
  await page.getByLabel('Agree: the evidence bears the claim out').check()
  await page.getByRole('textbox', { name: 'Why?' }).fill('Each row it rests on says so.')
  await page.getByRole('button', { name: 'Record finding' }).click()
  await page.getByText('Every claim in this sample is judged.').waitFor()
  await stop('sample')
}

export async function approveTheRelease(page: Page, release: string, stop: Stop): Promise<void> {
  await page.goto(release)
  await stop('release')
  await page.getByRole('button', { name: 'Approve this release' }).click()
  await page.getByText('It can be sealed with').waitFor()
}

/** One officer draws up what is due. @returns where the list is */
export async function drawUpWhatIsDue(page: Page, origin: string, stop: Stop): Promise<string> {
  await page.goto(`${origin}/disposals`)
  await page.getByRole('button', { name: 'Draw up what is due today' }).click()
  await page.getByText('You drew this list up').waitFor()
  await stop('disposal')
  return page.url()
}

export async function approveTheDisposal(page: Page, disposal: string, stop: Stop): Promise<void> {
  await page.goto(disposal)
  await page.getByLabel('All of this is to go').check()
  await page.getByRole('button', { name: 'Approve, and let it go' }).click()
  await page.getByRole('heading', { name: 'Certificate' }).waitFor()
  await stop('certificate')
}
