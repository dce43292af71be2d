import assert from 'node:assert/strict'
import { test } from 'node:test'
import { aBrowser, aWindow, noBrowser } from './browser.ts'
import { fillDecision, openFirstFamily, signIn, signOut } from './steps.ts'
import { aTownSite } from './town-site.ts'

test('a team manager finds a family, reads its evidence, decides and signs out', { skip: noBrowser }, async (t) => {
  const { origin } = await aTownSite(t)
  const page = await aWindow(await aBrowser(t))
  await signIn(page, origin, 'team manager')

  await openFirstFamily(page)
  assert.match(await page.title(), /^Family F-\d+ – Kith$/)
  const family = page.url()

  await page.getByRole('link', { name: 'Where this comes from' }).first().click()
  await page.getByRole('heading', { level: 1, name: 'Where this comes from' }).waitFor()
  assert.ok((await page.getByText('As it was sent').count()) > 0, 'the values are shown as they were sent')
  await page.getByRole('link', { name: /^Back to family/ }).click()
  assert.equal(new URL(page.url()).pathname, new URL(family).pathname)

  await page.getByRole('button', { name: 'Decide about this family' }).click()
  assert.equal(await page.locator('input[type=radio]:checked').count(), 0, 'nothing is chosen beforehand')
  await fillDecision(page, {
    answer: 'Yes, offer help with this',
    outcome: 'Offer support',
    reason: 'I spoke to the school. The family asked for help in the mornings.',
  })
  await page.getByRole('button', { name: 'Record decision' }).click()

  await page.getByText('Your decision is recorded.').waitFor()
  await page.getByRole('heading', { level: 1, name: 'Decision: offer support' }).waitFor()
  await page.getByText('The family asked for help in the mornings.').waitFor()

  await page.getByRole('link', { name: 'Decisions made' }).first().click()
  assert.ok((await page.getByRole('table').getByText('Offer support').count()) > 0)
  await signOut(page)
  await page.goto(family)
  await page.getByRole('heading', { level: 1, name: 'Sign in to Kith' }).waitFor()
})
