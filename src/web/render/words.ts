/** How Kith writes days and times in pages: 3 March 2026, 3:30pm (GOV.UK style). */

/** A calendar day in words; the day itself when it is not one, so that a page never breaks over a source's odd value. */
export function dayInWords(day: string | null | undefined): string {
  const [year, month, date] = (day ?? '').split('-').map(Number)
  const name = months[(month ?? 0) - 1]
  return year && date && name ? `${date} ${name} ${year}` : (day ?? '')
}

/** A moment in words as clocks in England showed it: 3 March 2026 at 3:30pm. */
export function momentInWords(moment: Date): string {
  const parts = Object.fromEntries(england.formatToParts(moment).map(({ type, value }) => [type, value]))
  const { day, month, year, hour, minute, dayPeriod } = parts
  return `${day} ${month} ${year} at ${hour}:${minute}${dayPeriod?.toLowerCase()}`
}

/** The last day inside a half-open interval, in words: `valid_to` is the first day that is no longer meant. */
export function lastDayInWords(validTo: string): string {
  const day = new Date(`${validTo}T00:00:00Z`)
  day.setUTCDate(day.getUTCDate() - 1)
  return dayInWords(day.toISOString().slice(0, 10))
}

/** A count with its thing: 1 row, 2 rows, 1,200 rows. */
export function counted(count: number | string | bigint, one: string, many = `${one}s`): string {
  const number = Number(count)
  return `${number.toLocaleString('en-GB')} ${number === 1 ? one : many}`
}

/** Several things in one sentence: a, b and c. */
export function listInWords(items: readonly string[]): string {
  return items.length < 2 ? (items[0] ?? '') : `${items.slice(0, -1).join(', ')} and ${items.at(-1)}`
}

export function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}

const months = 'January February March April May June July August September October November December'.split(' ')

const england = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/London',
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  hour: 'numeric',
  minute: '2-digit',
  hour12: true,
})
