import type { Page } from 'playwright-core'

type Wanted = { readonly role: 'button' | 'link' | 'radio' | 'textbox'; readonly name: string | RegExp }

/**
 * Press Tab until the focus is on what is wanted, then a key on it. Radios of one group share one stop, as browsers have
 * it: once the focus is in the group, its arrow keys would move on; the first radio is where Tab arrives.
 */
export async function tabTo(page: Page, wanted: Wanted, key?: 'Enter' | 'Space', nth = 0): Promise<void> {
  const target = page.getByRole(wanted.role, { name: wanted.name, exact: typeof wanted.name === 'string' }).nth(nth)
  await target.waitFor()
  for (let presses = 0; presses < 400; presses += 1) {
    if ((await target.and(page.locator(':focus')).count()) > 0) {
      if (key !== undefined) await page.keyboard.press(key)
      return
    }
    await page.keyboard.press('Tab')
  }
  throw new Error(`The keyboard does not reach ${wanted.role} ${String(wanted.name)}.`)
}
