import type { Page } from 'playwright-core'
import type { Visit } from './every-page.ts'

/**
 * The pages of notes, the chronology and the end of support, met empty, with what is missing, and filled. It ends with the
 * support itself: afterwards the page is the practitioner's own families, and only the manager can open this one.
 */
export async function notesPages(page: Page, family: string, visit: Visit): Promise<void> {
  const at = async (path: string) => {
    await page.goto(`${family}/${path}`)
    return page
  }
  await visit('notes-empty', await at('notes'))
  await visit('add-a-note', await at('notes/add'))
  await page.getByRole('button', { name: 'Record note' }).click()
  await visit('add-a-note-with-errors', page)
  for (const [part, typed] of Object.entries({ Day: '1', Month: '8', Year: '2019' })) {
    await page.getByLabel(part, { exact: true }).fill(typed)
  }
  await page.getByLabel('How were you in touch?').selectOption({ label: 'Home visit' })
  await page.getByLabel('What happened?').fill('We made a plan for mornings.\n\n- up by eight\n- breakfast first')
  await page.getByLabel('What did they say?').fill('I like the new teacher.')
  await page.getByLabel('Who said this?').fill('Their daughter')
  await page.getByLabel('Yes, it is a significant event').check()
  await page.getByRole('button', { name: 'Record note' }).click()
  await visit('note', page)
  await page.getByLabel('What is next?').fill('I call on Friday.')
  await page.getByRole('button', { name: 'Record correction' }).click()
  await visit('note-correction-with-errors', page)
  await page.getByLabel('Why are you changing this note?').fill('I had left out what is next.')
  await page.getByRole('button', { name: 'Record correction' }).click()
  await visit('note-corrected', page)
  await page.getByRole('link', { name: /^Version 1,/ }).click()
  await visit('note-as-it-was', page)
  await visit('notes', await at('notes'))

  await visit('chronology', await at('chronology'))
  await page.getByLabel('Show').selectOption({ label: 'What partners were told' })
  await page.getByRole('button', { name: 'Show these events' }).click()
  await visit('chronology-filtered', page)

  await visit('end-support', await at('end'))
  await page.getByRole('button', { name: 'End support' }).click()
  await visit('end-support-with-errors', page)
  await page.getByLabel('Support was opened by mistake').check()
  await page.getByLabel('What remains?').fill('Nothing.')
  await page.getByRole('button', { name: 'End support' }).click()
  await page.getByRole('heading', { level: 1, name: 'My families' }).waitFor()
}
