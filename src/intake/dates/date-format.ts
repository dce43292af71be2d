/** A date format that a source declares, such as `DD/MM/YYYY`. Nothing about a date is ever guessed. */
export type DateFormat = {
  readonly pattern: string
  readonly precision: 'day' | 'month' | 'year'
  /** The day as `YYYY-MM-DD`, the first day of a month or year; nothing where the text is no such date. */
  read(text: string): string | undefined
}

const tokens = {
  YYYY: '(?<year>\\d{4})',
  MMM: '(?<monthName>[A-Za-z]{3})',
  MM: '(?<month>\\d{2})',
  M: '(?<month>\\d{1,2})',
  DD: '(?<day>\\d{2})',
  D: '(?<day>\\d{1,2})',
  hh: '\\d{2}',
  mm: '\\d{2}',
  ss: '\\d{2}(?:\\.\\d+)?',
} as const
const tokenPattern = /YYYY|MMM|MM|M|DD|D|hh|mm|ss/g
const monthNames = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

/** How many texts a format remembers: a file says the same few thousand dates over and over. */
const remembered = 20_000

/**
 * Read a declared format: `YYYY`, `MM` or `MMM` (Jan), `DD` and, for times that are passed over, `hh`, `mm`, `ss`; every
 * other character stands for itself. Nothing where it is no format, which needs a four-digit year and each part once.
 */
export function compileDateFormat(pattern: string): DateFormat | undefined {
  const parts = tokensOf(pattern)
  const has = (...names: string[]) => parts.filter((part) => names.includes(part)).length
  if (has('YYYY') !== 1 || has('MMM', 'MM', 'M') > 1 || has('DD', 'D') > 1) return undefined
  if (has('DD', 'D') === 1 && has('MMM', 'MM', 'M') === 0) return undefined
  const precision = has('DD', 'D') === 1 ? 'day' : has('MMM', 'MM', 'M') === 1 ? 'month' : 'year'
  const expression = new RegExp(`^${expressionOf(pattern)}$`)
  const memory = new Map<string, string | undefined>()

  return {
    pattern,
    precision,
    read(text) {
      const known = memory.get(text)
      if (known !== undefined || memory.has(text)) return known
      const day = readOnce(expression, text)
      if (memory.size >= remembered) memory.clear()
      memory.set(text, day)
      return day
    },
  }
}

/** Whether one text could be read by both formats as two different days, as `DD/MM/YYYY` and `MM/DD/YYYY` would. */
export function canBeConfused(left: string, right: string): boolean {
  if (left === right) return false
  return shapeOf(left) === shapeOf(right) && tokensOf(left).join() !== tokensOf(right).join()
}

function readOnce(expression: RegExp, text: string): string | undefined {
  const groups = expression.exec(text)?.groups
  if (groups === undefined) return undefined
  const year = Number(groups.year)
  const month = groups.monthName === undefined ? Number(groups.month ?? 1) : monthNumber(groups.monthName)
  return calendarDay(year, month, Number(groups.day ?? 1))
}

function monthNumber(name: string): number {
  return monthNames.indexOf(name.toLowerCase()) + 1
}

function calendarDay(year: number, month: number, day: number): string | undefined {
  if (year < 1000 || month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return undefined
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
}

function daysInMonth(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate()
}

function tokensOf(pattern: string): string[] {
  return pattern.match(tokenPattern) ?? []
}

function expressionOf(pattern: string): string {
  let expression = ''
  let at = 0
  for (const { 0: token, index } of pattern.matchAll(tokenPattern)) {
    expression += escaped(pattern.slice(at, index)) + tokens[token as keyof typeof tokens]
    at = index + token.length
  }
  return expression + escaped(pattern.slice(at))
}

function escaped(text: string): string {
  return text.replaceAll(/[\\^$.*+?()[\]{}|/-]/g, '\\$&')
}

function shapeOf(pattern: string): string {
  return pattern.replaceAll(tokenPattern, (token) => (token === 'YYYY' ? '9999' : token === 'MMM' ? 'aaa' : '99'))
}
