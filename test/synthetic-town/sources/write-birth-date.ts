import { type DayForm, dayForms, type DayParts } from '../day.ts'

/** A birthday in a partner's form, or blank where it is not known. */
export function writeBirthDate(born: DayParts | null, form: DayForm): string {
  return born ? dayForms[form](born) : ''
}
