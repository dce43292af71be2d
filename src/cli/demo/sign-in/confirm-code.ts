import { KithError } from '../../../platform/errors.ts'

/**
 * What someone does in their browser with the address a terminal shows them: check the code, say yes, choose who they are.
 * The demo's provider asks for no password, because everything there is to see is invented.
 */
export async function confirmCode(address: string, subject: string): Promise<void> {
  const browser = makeBrowser()
  const entry = await browser.open(address)
  const confirm = await browser.send(formIn(entry))
  const question = formIn(confirm)
  const choose = await browser.send({ ...question, fields: { ...question.fields, confirm: 'yes' } })
  const done = await browser.send({ action: choose.url, fields: { person: subject } })
  if (done.status >= 400 || done.url === choose.url) throw notLetIn(done.status)
}

type Answer = { readonly status: number; readonly url: string; readonly html: string }
type Form = { readonly action: string; readonly fields: Readonly<Record<string, string>> }

function makeBrowser() {
  const cookies = new Map<string, string>()
  async function ask(url: string, init: RequestInit = {}): Promise<Answer> {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ')
    const headers = { cookie, 'sec-fetch-site': 'same-origin' }
    const response = await fetch(url, { ...init, headers, redirect: 'manual' })
    for (const line of response.headers.getSetCookie()) {
      const [name, value] = line.split(';')[0]!.split(/=(.*)/s)
      cookies.set(name!.trim(), value!)
    }
    const html = await response.text()
    const next = response.headers.get('location')
    return next === null ? { status: response.status, url, html } : ask(new URL(next, url).href)
  }
  return {
    open: (url: string) => ask(url),
    send: ({ action, fields }: Form) => ask(action, { method: 'POST', body: new URLSearchParams(fields) }),
  }
}

function formIn({ html, url }: Answer): Form {
  const action = /<form method="post" action="([^"]+)"/.exec(html)?.[1]?.replaceAll('&amp;', '&') ?? ''
  const fields = [...html.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/g)]
  return {
    action: new URL(action, url).href,
    fields: Object.fromEntries(fields.map(([, name, value]) => [name!, value!])),
  }
}

function notLetIn(status: number): KithError {
  return new KithError({
    code: 'demo-person-not-let-in',
    what: `The demonstration’s sign-in provider did not let one of its people in; it answered ${status}.`,
    remedy: 'Run ./kith demo again; what was done so far is kept.',
  })
}
