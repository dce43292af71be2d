import type { Page } from 'playwright-core'
import type { Visit } from './every-page.ts'

/**
 * The pages of a family's support, met empty, with what is missing, and filled: the person who works with the family
 * writes its assessment and agrees its plan.
 */
export async function supportPages(page: Page, family: string, visit: Visit): Promise<void> {
  const at = async (path: string) => {
    await page.goto(`${family}/${path}`)
    return page
  }
  await visit('support-begins', await at('support'))
  await visit('assessment-versions-empty', await at('assessment/versions'))
  await visit('plan-versions-empty', await at('plan/versions'))

  await visit('assessment', await at('assessment'))
  await page.getByRole('button', { name: 'Record assessment' }).click()
  await visit('assessment-with-errors', page)
  for (const words of await page.getByRole('textbox').all()) await words.fill('They cook together every evening.')
  await page.getByRole('button', { name: 'Record assessment' }).click()
  await page.getByRole('heading', { level: 1, name: /^Support for/ }).waitFor()

  await visit('plan', await at('plan'))
  await page
    .getByRole('button', { name: /^Add another action/ })
    .first()
    .click()
  await page.getByRole('button', { name: 'Record plan' }).click()
  await visit('plan-with-errors', page)
  await fillDay(page, 'When does the plan start?', '2 9 2019')
  await fillDay(page, 'When does it end?', '2 12 2019')
  await page.getByLabel('What does the family want?').first().fill('A calm home')
  const action = page.getByRole('group', { name: /^Action 1/ }).first()
  await action.getByLabel('What will be done?').fill('Agree a safe word')
  await action.getByLabel('Who will do it?').fill('Mum and Leo')
  await fillDay(page, 'By when?', '20 9 2019')
  await page.getByRole('button', { name: 'Record plan' }).click()
  await page.getByRole('heading', { level: 1, name: /^Support for/ }).waitFor()
  await visit('support', page)
  await visit('plan-again', await at('plan'))
  await visit('assessment-versions', await at('assessment/versions'))
  await visit('plan-versions', await at('plan/versions'))
}

/** Type a day into the first three fields under a question. */
async function fillDay(page: Page, question: string, day: string): Promise<void> {
  const fields = page.getByRole('group', { name: question }).first()
  for (const [index, part] of ['Day', 'Month', 'Year'].entries()) {
    await fields.getByLabel(part).fill(day.split(' ')[index]!)
  }
}
