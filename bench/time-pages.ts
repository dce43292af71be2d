import { aBrowser, aWindow, noBrowser } from '../test/journeys/browser.ts'
import { openFirstFamily, signIn } from '../test/journeys/steps.ts'

export type PageTime = { readonly page: string; readonly medianMs: number; readonly p95Ms: number }

const timesEach = 30

/** How long the site takes to answer the pages a team manager opens in the morning, as a signed-in person. */
export async function timePages(origin: string): Promise<PageTime[]> {
  if (noBrowser !== false) throw new Error(`Pages cannot be timed: ${noBrowser}.`)
  const after: (() => Promise<void>)[] = []
  try {
    const window = await aWindow(await aBrowser({ after: (work) => after.push(work) }))
    await signIn(window, origin, 'team manager')
    await openFirstFamily(window)
    const family = new URL(window.url()).pathname
    const cookie = (await window.context().cookies()).map(({ name, value }) => `${name}=${value}`).join('; ')
    const pages = ['/', '/families', family, `${family}/decide`, '/decisions', '/search']
    const times: PageTime[] = []
    for (const path of pages)
      times.push({ page: path.replace(family, '/families/…'), ...(await timed(origin + path, cookie)) })
    return times
  } finally {
    for (const work of after) await work()
  }
}

async function timed(url: string, cookie: string): Promise<{ medianMs: number; p95Ms: number }> {
  const taken: number[] = []
  for (let time = 0; time < timesEach; time++) {
    const from = performance.now()
    const response = await fetch(url, { headers: { cookie }, redirect: 'manual' })
    await response.text()
    if (response.status !== 200) throw new Error(`A page answered with ${response.status}.`)
    taken.push(performance.now() - from)
  }
  taken.sort((left, right) => left - right)
  return { medianMs: taken[Math.floor(timesEach / 2)]!, p95Ms: taken[Math.floor(timesEach * 0.95)]! }
}
