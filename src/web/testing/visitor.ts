/** Someone with a browser that runs no script: follows redirects, keeps cookies, sends forms as they stand in the page. */
export type Visitor = {
  open(path: string): Promise<Answer>
  /** Send the form of the last page whose fields and button these are. */
  send(
    path: string,
    fields: Readonly<Record<string, string>>,
    headers?: Readonly<Record<string, string>>,
  ): Promise<Answer>
  readonly cookies: Map<string, string>
}

export type Answer = {
  readonly status: number
  readonly path: string
  readonly html: string
  readonly headers: Headers
  readonly title: string
  /** The token of the page's own form; the last one, because the header's sign-out comes first. */
  readonly form: string
}

export function visitorTo(origin: string): Visitor {
  const cookies = new Map<string, string>()

  async function ask(path: string, init: RequestInit = {}): Promise<Answer> {
    const url = new URL(path, origin)
    const response = await fetch(url, {
      ...init,
      redirect: 'manual',
      headers: {
        cookie: cookieHeader(cookies),
        'sec-fetch-site': 'same-origin',
        ...(init.headers as Record<string, string>),
      },
    })
    for (const line of response.headers.getSetCookie()) keepCookie(cookies, line)
    const next = response.headers.get('location')
    if (next !== null) {
      await response.arrayBuffer()
      return ask(new URL(next, url).href)
    }
    const html = await response.text()
    return {
      status: response.status,
      path: url.pathname,
      html,
      headers: response.headers,
      title: /<title>(.*?)<\/title>/s.exec(html)?.[1]?.trim() ?? '',
      form: [...html.matchAll(/name="form" value="([^"]+)"/g)].at(-1)?.[1] ?? '',
    }
  }

  return {
    cookies,
    open: (path) => ask(path),
    send: (path, fields, headers = {}) => ask(path, { method: 'POST', body: new URLSearchParams(fields), headers }),
  }
}

/** Sign in at the demo's provider as one of its people, as a visitor without scripts does. */
export async function signInAs(visitor: Visitor, subject: string): Promise<Answer> {
  const choose = await visitor.open('/sign-in')
  return visitor.send(choose.path, { person: subject })
}

function cookieHeader(cookies: Map<string, string>): string {
  return [...cookies].map(([name, value]) => `${name}=${value}`).join('; ')
}

function keepCookie(cookies: Map<string, string>, line: string): void {
  const [pair, ...attributes] = line.split(';').map((part) => part.trim())
  const at = pair!.indexOf('=')
  const isGone = attributes.some((one) => /^expires=Thu, 01 Jan 1970/i.test(one))
  if (isGone) cookies.delete(pair!.slice(0, at))
  else cookies.set(pair!.slice(0, at), pair!.slice(at + 1))
}
