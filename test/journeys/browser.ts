import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright-core'
import { findChromium } from '../../src/cli/test/find-chromium.ts'

type TestContext = { after(work: () => Promise<void>): void }

/** Why a journey cannot be made on this machine; false where it can. The runner knows this reason by its first words. */
export const noBrowser: string | false = findChromium() === undefined ? 'no Chromium on this machine' : false

/** A real Chromium, without a window. */
export async function aBrowser(t: TestContext): Promise<Browser> {
  const browser = await chromium.launch({
    executablePath: findChromium()!,
    // Chromium's sandbox refuses root, as which continuous integration runs.
    args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
  })
  t.after(() => browser.close())
  return browser
}

/** A window of its own: no cookies from anyone else. */
export async function aWindow(browser: Browser, options: BrowserContextOptions = {}): Promise<Page> {
  const context = await browser.newContext({ viewport: desktop, locale: 'en-GB', ...options })
  const page = await context.newPage()
  page.setDefaultTimeout(15_000)
  return page
}

export const desktop = { width: 1280, height: 900 }
export const phone = { width: 390, height: 844 }
export const smallPhone = { width: 320, height: 640 }
