import type { Page } from 'playwright-core'
import type { Visit } from './every-page.ts'

/** The letter, from whom it is for to how it reaches them; then what partners were told, before and after telling one. */
export async function walkLetterAndSharing(page: Page, family: string, visit: Visit): Promise<void> {
  await page.goto(`${family}/letter?to=choose`)
  await visit('letter-for-whom', page)
  await page.getByRole('radio').first().check()
  await page.getByRole('button', { name: 'Write the letter' }).click()
  await visit('letter', page)
  await page.getByRole('button', { name: 'Record your check' }).click()
  await visit('letter-with-errors', page)
  await page.getByLabel('By hand').check()
  await page
    .getByRole('textbox', { name: /Who else opens/ })
    .fill('I will see her at school. Nobody else will be there.')
  await page.getByLabel(/I have checked that this way/).check()
  await page.getByRole('button', { name: 'Record your check' }).click()
  await visit('letter-checked', page)

  await page.goto(`${family}/sharing`)
  await visit('sharing-empty', page)
  await page.getByRole('button', { name: 'Record what you told a partner' }).click()
  await visit('sharing-add', page)
  await page.getByRole('button', { name: 'Record this' }).click()
  await visit('sharing-add-with-errors', page)
  await page.getByLabel('Schools', { exact: true }).check()
  for (const plan of await page.getByLabel('The plan', { exact: true }).all()) await plan.check()
  await page.getByLabel('Working together for children’s well-being').check()
  await page.getByRole('textbox', { name: /^Why/ }).fill('So that school can help in the mornings.')
  await page.getByRole('textbox', { name: /in the words you used/ }).fill('There is a plan for the mornings.')
  await page.getByRole('textbox', { name: /Who there/ }).fill('The head of year')
  await page.getByRole('button', { name: 'Record this' }).click()
  await visit('sharing', page)
}
