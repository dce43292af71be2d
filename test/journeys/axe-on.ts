import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Page } from 'playwright-core'

/** What axe finds on a page, rule by rule and place by place. The window has to set the site's own policy on scripts aside. */
export async function axeOn(page: Page): Promise<string[]> {
  await page.addScriptTag({ content: axe })
  const results = await page.evaluate(async () => {
    type Axe = { run(): Promise<{ violations: { id: string; nodes: { target: unknown[] }[] }[] }> }
    return (globalThis as unknown as { axe: Axe }).axe.run()
  })
  return results.violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id} at ${target.join(' ')}`))
}

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
