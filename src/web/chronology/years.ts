import type { EventShown } from './event-shown.ts'

/** A year of the story, day by day. */
export type YearShown = {
  readonly year: string
  readonly days: readonly { readonly day: string; readonly events: readonly EventShown[] }[]
}

/** Events in order of time under their days, and the days under their years. */
export function daysOf(events: readonly EventShown[]): readonly YearShown[] {
  const years = Map.groupBy(events, ({ day }) => day.slice(0, 4))
  return [...years].map(([year, own]) => ({
    year,
    days: [...Map.groupBy(own, ({ day }) => day)].map(([day, ofDay]) => ({ day, events: ofDay })),
  }))
}

/** Where each year of a story begins that may go over several pages. */
export function yearLinks(
  events: readonly { readonly day: string }[],
  {
    pageSize,
    path,
    query,
  }: { readonly pageSize: number; readonly path: string; readonly query: (page: string | undefined) => string },
): readonly { readonly year: string; readonly href: string }[] {
  const firsts = new Map<string, number>()
  for (const [at, { day }] of events.entries()) {
    const year = day.slice(0, 4)
    if (!firsts.has(year)) firsts.set(year, at)
  }
  return [...firsts].map(([year, at]) => {
    const onPage = Math.floor(at / pageSize) + 1
    return { year, href: `${path}?${query(onPage === 1 ? undefined : String(onPage))}#year-${year}` }
  })
}
