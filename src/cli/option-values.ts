import { usageError } from './usage-error.ts'
import type { VerbContext } from './verb.ts'

type Values = Pick<VerbContext, 'values'>['values']

/** The whole number given for an option, or nothing when it was not given. */
export function wholeNumberOption(
  verb: string,
  values: Values,
  name: string,
  { least, most }: { readonly least: number; readonly most: number },
): number | undefined {
  const given = values[name]
  if (given === undefined) return undefined
  const number = Number(given)
  if (!/^\d+$/.test(String(given)) || number < least || number > most) {
    throw usageError(verb, `--${name} takes a whole number from ${least} to ${most}.`)
  }
  return number
}

/** The calendar day given for an option, or nothing when it was not given. */
export function dayOption(verb: string, values: Values, name: string): string | undefined {
  const given = values[name]
  if (given === undefined) return undefined
  if (!isCalendarDay(String(given))) {
    throw usageError(verb, `--${name} takes a day that exists, written like 2019-08-31.`)
  }
  return String(given)
}

function isCalendarDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false
  const moment = new Date(`${text}T00:00:00Z`)
  return !Number.isNaN(moment.getTime()) && moment.toISOString().startsWith(text)
}
