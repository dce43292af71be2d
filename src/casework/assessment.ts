import { textError } from './text-error.ts'

/** What is said about one need: by the family, and by who works with them. Never one mixed with the other. */
export type NeedAssessed = {
  readonly need: string
  readonly familyWords: string
  readonly practitionerWords: string
}

/** The words of a whole-family assessment: every need of the case, and what is going well. */
export type Assessment = {
  readonly needs: readonly NeedAssessed[]
  readonly goingWell: string
}

/** What to put right. `field` is `needs.<need>.familyWords`, `needs.<need>.practitionerWords` or `goingWell`. */
export type AssessmentError = { readonly field: string; readonly says: string }

/**
 * What is missing or does not fit in an assessment. It is of the whole family, so it leaves out none of the needs of the
 * case, and it says what is going well besides them.
 */
export function assessmentErrors(assessment: Assessment, needsOfCase: readonly string[]): AssessmentError[] {
  const errors: AssessmentError[] = []
  const wrong = (field: string, says: string | undefined) => {
    if (says !== undefined) errors.push({ field, says })
  }
  for (const need of needsOfCase) {
    const said = assessment.needs.find((one) => one.need === need)
    wrong(`needs.${need}.familyWords`, textError(said?.familyWords ?? '', 'Enter what the family says'))
    wrong(`needs.${need}.practitionerWords`, textError(said?.practitionerWords ?? '', 'Enter what you think'))
  }
  const seen = new Set<string>()
  for (const { need } of assessment.needs) {
    if (!needsOfCase.includes(need)) wrong(`needs.${need}.familyWords`, 'This need is not one that was agreed')
    if (seen.has(need)) wrong(`needs.${need}.familyWords`, 'Write about this need once')
    seen.add(need)
  }
  wrong('goingWell', textError(assessment.goingWell, 'Enter what is going well'))
  return errors
}
