/** Which part of a list is shown, from the page number in the address. Anything that is no page is the first. */
export type Slice = { readonly page: number; readonly pageSize: number; readonly offset: number }

export function sliceOf(query: Readonly<Record<string, string | undefined>>, pageSize: number): Slice {
  const asked = /^[1-9]\d{0,4}$/.test(query.page ?? '') ? Number(query.page) : 1
  return { page: asked, pageSize, offset: (asked - 1) * pageSize }
}

/** Links to the other parts of a list, as GOV.UK's pagination takes them; nothing when everything is on one page. */
export function paginationOf(
  { page, pageSize }: Slice,
  { total, path, filters = {} }: { readonly total: number; readonly path: string; readonly filters?: Filters },
): Pagination | undefined {
  const pages = Math.ceil(total / pageSize)
  if (pages < 2) return undefined
  const href = (to: number) => `${path}?${queryOf({ ...filters, page: to === 1 ? undefined : String(to) })}`
  const shown = [1, page - 1, page, page + 1, pages].filter((one) => one >= 1 && one <= pages)
  const items: PaginationItem[] = []
  for (const one of [...new Set(shown)].sort((left, right) => left - right)) {
    const before = items.at(-1)?.number
    if (before !== undefined && one > before + 1) items.push({ ellipsis: true })
    items.push({ number: one, href: href(one), current: one === page })
  }
  return {
    items,
    ...(page > 1 ? { previous: { href: href(page - 1) } } : {}),
    ...(page < pages ? { next: { href: href(page + 1) } } : {}),
  }
}

type Filters = Readonly<Record<string, string | undefined>>
type PaginationItem = { number?: number; href?: string; current?: boolean; ellipsis?: boolean }
export type Pagination = {
  readonly items: readonly PaginationItem[]
  readonly previous?: { readonly href: string }
  readonly next?: { readonly href: string }
}

/** A query without the parts that say nothing. */
export function queryOf(parts: Filters): string {
  const said = Object.entries(parts).filter((part): part is [string, string] => Boolean(part[1]))
  return new URLSearchParams(said).toString()
}
