import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Page } from 'playwright-core'
import { makeTown } from '../synthetic-town/make-town.ts'
import { plantedWords } from '../synthetic-town/planted-words.ts'
import { axeOn } from './axe-on.ts'
import { aBrowser, aWindow, noBrowser, smallPhone } from './browser.ts'
import { walkEveryPage } from './every-page.ts'
import { tabTo } from './keyboard.ts'
import { pagesVisited } from './pages-visited.ts'
import { aTownSite, townAsked } from './town-site.ts'

test('every page, in every way people use them', { skip: noBrowser }, async (t) => {
  const site = await aTownSite(t)
  const browser = await aBrowser(t)
  const seen: string[] = []
  const visited = pagesVisited()
  const note = async (page: Page) => {
    const title = await page.title()
    // Where a page refuses someone, it has not been seen.
    if (!title.startsWith('Page not found')) visited.stopAt(page.url())
    seen.push(page.url(), title)
  }

  await t.test('axe finds nothing on any page', async () => {
    const found: string[] = []
    await walkEveryPage(
      browser,
      site.origin,
      async (name, page) => {
        await note(page)
        for (const violation of await axeOn(page)) found.push(`${name}: ${violation}`)
      },
      // The site runs no script, not even a test's: only for axe is that set aside.
      { bypassCSP: true },
    )
    assert.deepEqual(found, [])
  })

  await t.test('the walk stops at every page the site serves', () => {
    assert.deepEqual(visited.neverVisited(), [])
  })

  await t.test(
    'every page works with JavaScript off, and fits a phone of 320 pixels without scrolling sideways',
    async () => {
      const tooWide: string[] = []
      await walkEveryPage(
        browser,
        site.origin,
        async (name, page) => {
          await note(page)
          const [wanted, has] = await page.evaluate<[number, number]>(
            '[document.documentElement.scrollWidth, innerWidth]',
          )
          if (wanted > has) tooWide.push(`${name}: ${wanted} pixels`)
          assert.equal(await page.getByRole('heading', { level: 1 }).count(), 1, `${name} has one h1`)
          assert.ok(
            (await page.locator('.govuk-button:not(.govuk-button--secondary)').count()) <= 1,
            `${name}: one button`,
          )
        },
        { javaScriptEnabled: false, viewport: smallPhone },
      )
      assert.deepEqual(tooWide, [])
    },
  )

  await t.test('someone who uses only the keyboard finds a family, decides and signs out', async () => {
    const page = await aWindow(browser)
    await page.goto(site.origin)
    await tabTo(page, { role: 'button', name: 'Sign in' }, 'Enter')
    await tabTo(page, { role: 'button', name: 'Sign in as Mara Demo' }, 'Enter')
    await tabTo(page, { role: 'link', name: 'Families to consider' }, 'Enter')
    await tabTo(page, { role: 'link', name: /^F-/ }, 'Enter')
    await tabTo(page, { role: 'link', name: /^Where this comes from/ }, 'Enter')
    await tabTo(page, { role: 'link', name: /^Back to family/ }, 'Enter')
    await tabTo(page, { role: 'button', name: 'Decide about this family' }, 'Enter')
    await page.getByRole('heading', { level: 1, name: /^Decide about/ }).waitFor()
    const needs = await page.getByRole('group', { name: /does this family need help with this/ }).count()
    for (let need = 0; need < needs; need += 1) {
      await tabTo(page, { role: 'radio', name: 'Yes, offer help with this' }, 'Space', need)
    }
    await tabTo(page, { role: 'radio', name: 'Offer support' }, 'Space')
    await tabTo(page, { role: 'textbox', name: /Why/ })
    await page.keyboard.type('I spoke to the family, and they would like some help.')
    await tabTo(page, { role: 'button', name: 'Record decision' }, 'Enter')
    const answer = page.locator('.govuk-error-summary, .govuk-notification-banner')
    await answer.waitFor()
    assert.match(await answer.innerText(), /Your decision is recorded\./)
    await tabTo(page, { role: 'button', name: 'Sign out' }, 'Enter')
    await page.getByRole('heading', { level: 1, name: 'You have signed out' }).waitFor()
  })

  await t.test('no word that belongs to one person stands in a log, an address or a title', () => {
    const words = plantedWords(makeTown(townAsked)).flatMap(({ name, address, note: noted }) => [name, address, noted])
    const planted = words.filter((word) => word !== undefined)
    assert.ok(planted.length > 100, 'the town has planted words')
    const everything = `${seen.join('\n')}\n${site.log()}`.toLowerCase()
    assert.ok(site.log().includes('answered'), 'the log is not empty')
    assert.deepEqual(
      planted.filter((word) => everything.includes(word.toLowerCase())),
      [],
    )
  })
})
