import { addDays, addMonths } from '../platform/calendar-day.ts'
import type { CoverageRule, RowDefinition } from './definition/source-schema.ts'
import type { Values } from './interpret/values.ts'

/** The days, area and ages for which a delivery can speak about one kind of fact. `to` is the first day after. */
export type CoverageSpan = {
  readonly kind: string
  readonly from: string
  readonly to: string
  readonly area: string
  readonly ageFrom: number | undefined
  readonly ageTo: number | undefined
}

/** Watches the rows of one kind go by, and says at the end what the file can speak for. */
export type CoverageWatch = {
  see(values: Values): void
  spans(currentAsOf: string): CoverageSpan[]
}

type Watched = { see(values: Values): void; days(currentAsOf: string): { from: string; to: string }[] }

export function coverageWatch(row: RowDefinition): CoverageWatch {
  const columns = Object.keys(row.columns)
  const rules = row.coverage.map((rule) => ({ rule, watched: watch(rule, columns) }))
  return {
    see(values) {
      for (const { watched } of rules) watched.see(values)
    },
    spans: (currentAsOf) =>
      rules.flatMap(({ rule, watched }) =>
        watched
          .days(currentAsOf)
          .flatMap(({ from, to }) => rule.facts.map((kind) => ({ kind, from, to, ...whom(rule) }))),
      ),
  }
}

function watch(rule: CoverageRule, columns: readonly string[]): Watched {
  return 'each' in rule ? watchEach(rule.each, columns) : watchRange(rule, columns)
}

/** The spans that rows name, each once: a term that no row names is not covered. */
function watchEach([first, last]: readonly [string, string], columns: readonly string[]): Watched {
  const [firstAt, lastAt] = [columns.indexOf(first), columns.indexOf(last)]
  const named = new Set<string>()
  return {
    see(values) {
      if (values[firstAt] !== undefined && values[lastAt] !== undefined)
        named.add(`${values[firstAt]} ${values[lastAt]}`)
    },
    days: () =>
      [...named].sort().map((span) => {
        const [from = '', until = ''] = span.split(' ')
        return { from, to: addDays(until, 1) }
      }),
  }
}

function watchRange(rule: Exclude<CoverageRule, { each: unknown }>, columns: readonly string[]): Watched {
  const { from, to } = rule
  const earliestAt = 'earliest' in from ? columns.indexOf(from.earliest) : -1
  const latestAt = typeof to === 'object' && 'latest' in to ? columns.indexOf(to.latest) : -1
  let earliest: string | undefined
  let latest: string | undefined
  return {
    see(values) {
      const [start, end] = [values[earliestAt], values[latestAt]]
      if (start !== undefined && (earliest === undefined || start < earliest)) earliest = start
      if (end !== undefined && (latest === undefined || end > latest)) latest = end
    },
    days(currentAsOf) {
      const until = to === 'current-as-of' ? currentAsOf : 'day' in to ? to.day : latest
      if (until === undefined) return []
      const start = 'day' in from ? from.day : 'earliest' in from ? earliest : addMonths(until, -from['months-before'])
      return start === undefined || start > until ? [] : [{ from: start, to: addDays(until, 1) }]
    },
  }
}

function whom({ area, ages }: CoverageRule): Pick<CoverageSpan, 'area' | 'ageFrom' | 'ageTo'> {
  const [from = '', to = ''] = (ages ?? '-').split('-')
  return { area, ageFrom: from === '' ? undefined : Number(from), ageTo: to === '' ? undefined : Number(to) }
}
