import { isCalendarDay } from '../platform/calendar-day.ts'
import { endings } from './casework-words.ts'
import { tidyText, tooLong } from './tidy-text.ts'

/** How support ended: why, and what the family and whoever helps them next need to know. */
export type Closure = {
  /** A reason of `governance/casework.yaml`. */
  readonly reason: string
  /** What changed, in the family's own words. */
  readonly whatChanged: string
  readonly whatRemains: string
  readonly whoToCall: string
  readonly toldHow: string
  /** The day the family was told; empty where nobody could be. */
  readonly toldOn: string
}

export type ClosureError = { readonly field: keyof Closure; readonly says: string }

/** An ending as it is kept, without what browsers add around a text. */
export function tidyClosure(closure: Closure): Closure {
  const { reason, whatChanged, whatRemains, whoToCall, toldHow, toldOn } = closure
  return {
    reason,
    whatChanged: tidyText(whatChanged),
    whatRemains: tidyText(whatRemains),
    whoToCall: tidyText(whoToCall),
    toldHow: tidyText(toldHow),
    toldOn: tidyText(toldOn),
  }
}

/**
 * What is missing or does not fit in a tidy ending, on a day. What remains is always asked for; what the family said and
 * was told only where there is a family to ask and tell.
 */
export function closureErrors(
  closure: Closure,
  { asOf, openedOn }: { readonly asOf: string; readonly openedOn: string },
): ClosureError[] {
  const errors: ClosureError[] = []
  const wrong = (field: keyof Closure, says: string | undefined) => {
    if (says !== undefined) errors.push({ field, says })
  }
  const ending = endings.find(({ id }) => id === closure.reason)
  if (ending === undefined) wrong('reason', 'Select why support is ending')
  const isAsked = ending?.isFamilyAlwaysTold ?? true
  const required = (field: keyof Closure, says: string) => {
    wrong(field, closure[field] === '' ? says : tooLong(closure[field]))
  }
  const optional = (field: keyof Closure) => wrong(field, tooLong(closure[field]))

  if (isAsked) required('whatChanged', 'Enter what changed, in the family’s words')
  else optional('whatChanged')
  required('whatRemains', 'Enter what remains, or that nothing does')
  if (isAsked) required('whoToCall', 'Enter whom the family can call')
  else optional('whoToCall')
  const wasTold = isAsked || closure.toldHow !== '' || closure.toldOn !== ''
  if (!wasTold) return errors
  required('toldHow', 'Enter how the family was told')
  wrong('toldOn', dayError(closure.toldOn, asOf, openedOn))
  return errors
}

function dayError(day: string, asOf: string, openedOn: string): string | undefined {
  if (day === '') return 'Enter the day the family was told'
  if (!isCalendarDay(day)) return 'Enter a real day'
  if (day > asOf) return 'The day the family was told must be today or in the past'
  return day < openedOn ? 'The day the family was told must be after support began' : undefined
}
