import type { Page } from 'playwright-core'

/** What people do for one family, one step each, by the words they see. */

export type Stop = (name: string) => Promise<void>

/** Whoever works with the family reads the letter and says how it reaches them. */
export async function checkTheLetter(page: Page, family: string, stop: Stop): Promise<void> {
  await page.goto(`${family}/letter?to=choose`)
  await page.getByRole('radio').first().check()
  await page.getByRole('button', { name: 'Write the letter' }).click()
  await stop('letter')
  await page.getByLabel('By hand').check()
  await page.getByRole('textbox', { name: /Who else opens/ }).fill('I hand it over at school, to her alone.')
  await page.getByLabel(/I have checked that this way/).check()
  await page.getByRole('button', { name: 'Record your check' }).click()
  await page.getByText('Your check is recorded.').waitFor()
}

/** Each need in two voices, and what is going well. */
export async function assess(page: Page, family: string, stop: Stop): Promise<void> {
  await page.goto(`${family}/assessment`)
  await stop('assessment')
  for (const text of await page.getByRole('main').getByRole('textbox').all()) {
    await text.fill('Mornings are hard, and evenings are good. We would like help with the mornings.')
  }
  await page.getByRole('button', { name: 'Record assessment' }).click()
  await page.getByRole('heading', { level: 1, name: /^Support for/ }).waitFor()
}

/** One goal and one action for the first need; the others are left for another day. */
export async function plan(page: Page, family: string, { starts, ends }: PlanDays, stop: Stop): Promise<void> {
  await page.goto(`${family}/plan`)
  await stop('plan')
  await fillDay(page, /^When does the plan start/, starts)
  await fillDay(page, /^When does it end/, ends)
  await page.getByRole('textbox', { name: 'What does the family want?' }).first().fill('A morning without shouting')
  const action = page.getByRole('group', { name: /^Action 1/ }).first()
  await action.getByLabel('What will be done?').fill('Try the walk to school with the neighbours')
  await action.getByLabel('Who will do it?').fill('The family')
  await fillDay(action, /^By when/, ends)
  await page.getByRole('button', { name: 'Record plan' }).click()
  await page.getByRole('heading', { level: 1, name: /^Support for/ }).waitFor()
}

type PlanDays = { readonly starts: string; readonly ends: string }

export async function writeANote(page: Page, family: string, day: string, stop: Stop): Promise<void> {
  await page.goto(`${family}/notes/add`)
  await stop('note')
  await fillDay(page, /^When was this/, day)
  await page.getByLabel('How were you in touch?').selectOption({ label: 'Home visit' })
  await page
    .getByRole('textbox', { name: /^What happened/ })
    .fill('We walked to school together. It took twelve minutes.')
  await page.getByLabel('Yes, it is a significant event').check()
  await page.getByRole('button', { name: 'Record note' }).click()
  await page.getByText('The note is recorded.').waitFor()
}

export async function tellSchools(page: Page, family: string, stop: Stop): Promise<void> {
  await page.goto(`${family}/sharing/add`)
  await stop('sharing')
  await page.getByLabel('Schools', { exact: true }).check()
  for (const item of await page.getByLabel('The plan', { exact: true }).all()) await item.check()
  await page.getByLabel('Working together for children’s well-being').check()
  await page.getByRole('textbox', { name: /^Why/ }).fill('So that school can help in the mornings.')
  await page.getByRole('textbox', { name: /in the words you used/ }).fill('There is a plan for the mornings.')
  await page.getByRole('textbox', { name: /Who there/ }).fill('The head of year')
  await page.getByRole('button', { name: 'Record this' }).click()
  await page.getByText('There is a plan for the mornings.').waitFor()
}

export async function endSupport(page: Page, family: string, day: string, stop: Stop): Promise<void> {
  await page.goto(`${family}/end`)
  await stop('end')
  await page.getByLabel('The goals were met').check()
  await page.getByRole('textbox', { name: /^What changed/ }).fill('We get up before the alarm most days.')
  await page.getByRole('textbox', { name: /^What remains/ }).fill('Nothing they would like help with.')
  await page.getByRole('textbox', { name: /^Who can the family call/ }).fill('The family help team')
  await page.getByRole('textbox', { name: /^How was the family told/ }).fill('At our last visit')
  await fillDay(page, /^When was the family told/, day)
  await page.getByRole('button', { name: 'End support' }).click()
}

/** A day in its three fields. */
async function fillDay(within: Pick<Page, 'getByRole'>, legend: RegExp, day: string): Promise<void> {
  const group = within.getByRole('group', { name: legend }).first()
  const [year, month, date] = day.split('-').map(Number) as [number, number, number]
  await group.getByLabel('Day').fill(String(date))
  await group.getByLabel('Month').fill(String(month))
  await group.getByLabel('Year').fill(String(year))
}
