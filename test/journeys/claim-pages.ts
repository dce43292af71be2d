import type { Page } from 'playwright-core'
import type { Visit } from './every-page.ts'

/**
 * A claim and its audit: the auditor commits to a seed, the manager takes one claim back and makes it again from the
 * family's results, the auditor draws the sample and judges what was drawn. Each page is met as it is on the way.
 */
export async function claimPages(
  { milo, ada }: { readonly milo: Page; readonly ada: Page },
  origin: string,
  visit: Visit,
): Promise<void> {
  await ada.goto(`${origin}/audits`)
  await visit('audits', ada)
  await ada.getByRole('button', { name: 'Commit to a seed' }).click()
  await visit('audit-committed-to', ada)
  await ada.getByRole('button', { name: 'Draw the sample' }).click()
  await visit('audit-with-errors', ada)

  await milo.goto(`${origin}/claims`)
  await visit('claims', milo)
  const standing = milo.getByRole('row', { name: /Stands|Agreed in an audit/ })
  await standing
    .getByRole('link', { name: /for family/ })
    .first()
    .click()
  await visit('claim', milo)
  await milo.getByRole('button', { name: 'Withdraw claim' }).click()
  await visit('claim-with-errors', milo)
  await milo.getByRole('textbox', { name: 'Why is it withdrawn?' }).fill('A file came late. We claim again from it.')
  await milo.getByRole('button', { name: 'Withdraw claim' }).click()
  await visit('claim-withdrawn', milo)
  await milo.getByRole('link', { name: /^Back to results/ }).click()
  await visit('results', milo)
  await milo.getByRole('button', { name: 'Claim for this family' }).click()
  await milo.getByText('Your claim is recorded').waitFor()
  await visit('claim-made', milo)
  await milo.getByRole('link', { name: /^Back to results/ }).click()
  await visit('results-claimed', milo)

  await ada.getByRole('button', { name: 'Draw the sample' }).click()
  await ada.getByRole('button', { name: 'Judge the next claim' }).waitFor()
  await visit('audit', ada)
  await ada.getByRole('button', { name: 'Judge the next claim' }).click()
  await visit('claim-to-judge', ada)
  await ada.getByRole('button', { name: 'Record finding' }).click()
  await visit('claim-to-judge-with-errors', ada)
  await ada.getByRole('group', { name: 'Do you agree with this claim?' }).getByRole('radio').first().check()
  await ada.getByRole('textbox', { name: 'Why?' }).fill('The evidence shows what was claimed.')
  await ada.getByRole('button', { name: 'Record finding' }).click()
  await visit('claim-judged', ada)
}
