/**
 * Take a picture of every page, wide and on a phone, into `docs/screenshots`: `npm run screenshots`. The town is invented
 * and the same each time; only families' references are new.
 */
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { aBrowser, desktop, phone } from '../test/journeys/browser.ts'
import { walkEveryPage } from '../test/journeys/every-page.ts'
import { aTownSite } from '../test/journeys/town-site.ts'

const folder = fileURLToPath(new URL('../docs/screenshots', import.meta.url))
/** Two screens of a phone: what is longer is cut, so that the pictures stay small. */
const cutAt = 1_688
const after: (() => Promise<void>)[] = []
const context = { after: (work: () => Promise<void>) => void after.push(work) }

try {
  mkdirSync(folder, { recursive: true })
  const browser = await aBrowser(context)
  const site = await aTownSite(context)
  for (const [width, viewport] of [
    ['wide', desktop],
    ['phone', phone],
  ] as const) {
    await walkEveryPage(
      browser,
      site.origin,
      async (name, page) => {
        const height = await page.evaluate<number>('document.documentElement.scrollHeight')
        const clip = { x: 0, y: 0, width: viewport.width, height: Math.min(height, cutAt) }
        await page.screenshot({ path: join(folder, `${name}-${width}.png`), fullPage: true, clip })
        process.stdout.write(`${name}-${width}.png\n`)
      },
      { viewport },
    )
  }
} finally {
  for (const work of after.reverse()) await work()
}
