import { foldPostcode } from './fold-address.ts'
import { foldText } from './fold-text.ts'
import { nameTables } from './name-tables.ts'

/** One thing that was typed, read as what it looks like. */
export type QueryPart =
  | { readonly kind: 'name'; readonly value: string; readonly alsoKeys: readonly string[] }
  /** `values`: the likeliest reading first */
  | { readonly kind: 'birth date' | 'postcode' | 'number'; readonly values: readonly string[] }

const patterns: readonly (readonly [RegExp, (...found: string[]) => QueryPart | null])[] = [
  [/\b(\d{4})-(\d{1,2})-(\d{1,2})\b/, (year, month, day) => birthDate(year, month, day)],
  [/\b(\d{1,2})[/.\- ](\d{1,2})[/.\- ](\d{4})\b/, (day, month, year) => birthDate(year, month, day)],
  [
    /\b(\d{1,2}) ?(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]* ?(\d{4})\b/i,
    (day, month, year) => birthDate(year, String(months.indexOf(month.toLowerCase()) + 1), day),
  ],
  [/\b(\d{3})[ -]?(\d{3})[ -]?(\d{4})\b/, (...digits) => number(digits.slice(0, 3).join(''))],
  [/\b([a-z]\d{11}[a-z0-9])\b/i, (upn) => number(upn)],
  [/\b([a-z]{2}) ?(\d{2}) ?(\d{2}) ?(\d{2}) ?[a-d]?\b/i, (...parts) => number(parts.slice(0, 4).join(''))],
  [/\b(\d{2,4}\/\d{1,7}[a-z])\b/i, (pnc) => number(pnc)],
  [/\b([a-z]{1,2}\d[a-z0-9]?) ?(\d[a-z]{2})\b/i, (outward, inward) => postcode(`${outward} ${inward}`)],
]

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

/** Read one box: names in any order, a birthday however it is written, a postcode, any number. */
export function readQuery(words: string): readonly QueryPart[] {
  const parts: QueryPart[] = []
  let rest = words
  for (const [pattern, read] of patterns) {
    const found = pattern.exec(rest)
    if (found === null) continue
    const part = read(...found.slice(1))
    if (part === null) continue
    parts.push(part)
    rest = `${rest.slice(0, found.index)} ${rest.slice(found.index + found[0].length)}`
  }
  const names = (foldText(rest) ?? '')
    .split(' ')
    .filter((word) => /^\p{L}+$/u.test(word) && !nameTables.titles.has(word))
  return [...parts, ...[...new Set(names)].map(nameWord)]
}

/** A pet name also finds those whose full name it may stand for. */
function nameWord(value: string): QueryPart {
  const full = [...(nameTables.fullNamesOf.get(value) ?? [])]
  return { kind: 'name', value, alsoKeys: full.map((name) => `name ${nameTables.spellingClass.get(name) ?? name}`) }
}

function birthDate(year: string, month: string, day: string): QueryPart | null {
  const dates = [isoDate(year, month, day), isoDate(year, day, month)].filter((date) => date !== null)
  return dates.length === 0 ? null : { kind: 'birth date', values: [...new Set(dates)] }
}

function isoDate(year: string, month: string, day: string): string | null {
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  const parsed = new Date(`${date}T00:00:00Z`)
  return !Number.isNaN(parsed.getTime()) && parsed.toISOString().startsWith(date) ? date : null
}

function number(typed: string): QueryPart {
  return { kind: 'number', values: [typed.toUpperCase()] }
}

function postcode(typed: string): QueryPart | null {
  const folded = foldPostcode(typed)
  return folded === null ? null : { kind: 'postcode', values: [folded] }
}
