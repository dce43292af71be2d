import type { Typed } from './kept-form.ts'

/**
 * A day typed in three fields, `<name>-day`, `-month` and `-year`, as YYYY-MM-DD; empty where nothing was typed. What is
 * no day comes back as it was typed, so that whoever judges it can say so. A month may be typed as its name.
 */
export function typedDay(typed: Typed, name: string): string {
  const [day, month, year] = ['day', 'month', 'year'].map((part) => (typed[`${name}-${part}`] ?? '').trim())
  if (day === '' && month === '' && year === '') return ''
  const number = monthNumber(month!)
  if (!/^\d{1,2}$/.test(day!) || number === undefined || !/^\d{4}$/.test(year!)) return `${day} ${month} ${year}`
  return `${year}-${number.padStart(2, '0')}-${day!.padStart(2, '0')}`
}

/** The three fields of a day that is known already, to fill a form with. */
export function dayFields(name: string, day: string | undefined): Record<string, string> {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(day ?? '')
  if (parts === null) return {}
  const [year, month, date] = parts.slice(1).map((part) => String(Number(part)))
  return { [`${name}-day`]: date!, [`${name}-month`]: month!, [`${name}-year`]: year! }
}

function monthNumber(typed: string): string | undefined {
  if (/^\d{1,2}$/.test(typed)) return typed
  const at = months.findIndex((month) => typed.length >= 3 && month.startsWith(typed.toLowerCase()))
  return at < 0 ? undefined : String(at + 1)
}

const months = 'january february march april may june july august september october november december'.split(' ')
