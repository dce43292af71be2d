import type { Page } from 'playwright-core'

/** What people do on the site, one step each, by the words they see. */

export type Role = keyof typeof demoNames

const demoNames = {
  'team manager': 'Mara Demo',
  'second team manager': 'Milo Demo',
  'lead practitioner': 'Leo Demo',
  'data analyst': 'Dana Demo',
  'internal auditor': 'Ada Demo',
  'evaluation analyst': 'Eve Demo',
  'information governance officer': 'Ines Demo',
  'service owner': 'Sol Demo',
} as const

export async function signIn(page: Page, origin: string, role: Role): Promise<void> {
  await page.goto(origin)
  await page.getByRole('button', { name: 'Sign in' }).click()
  await page.getByRole('button', { name: `Sign in as ${demoNames[role]}` }).click()
  await page.getByRole('heading', { level: 1, name: 'Your work' }).waitFor()
}

export async function signOut(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Sign out' }).click()
  await page.getByRole('heading', { level: 1, name: 'You have signed out' }).waitFor()
}

/** Open the family that has waited longest. */
export async function openFirstFamily(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Families to consider' }).first().click()
  await page.getByRole('table').getByRole('link').first().click()
  await page.getByRole('heading', { name: 'What we know' }).waitFor()
}

/** Answer every need, choose an outcome and give a reason. */
export async function fillDecision(
  page: Page,
  decision: { answer: string; outcome: string; reason: string },
): Promise<void> {
  const { answer, outcome, reason } = decision
  await page.getByRole('heading', { level: 1, name: /^Decide about/ }).waitFor()
  for (const need of await page.getByRole('group', { name: /does this family need help with this/ }).all()) {
    await need.getByLabel(answer, { exact: true }).check()
  }
  await page.getByLabel(outcome, { exact: true }).check()
  await page.getByRole('textbox', { name: /Why/ }).fill(reason)
}
