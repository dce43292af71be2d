import type { Assessment, AssessmentError, NeedAssessed } from '../../casework/assessment.ts'
import type { Typed } from '../forms/kept-form.ts'
import type { FieldError } from '../page.ts'

/** An assessment as its form was typed: `family-<need>` and `practitioner-<need>`, and `going-well`. */
export function assessmentTyped(typed: Typed): Assessment {
  const needs = Object.keys(typed)
    .filter((field) => field.startsWith('family-'))
    .map((field) => field.slice('family-'.length))
  return {
    goingWell: (typed['going-well'] ?? '').trim(),
    needs: needs.map((need): NeedAssessed => ({
      need,
      familyWords: typed[`family-${need}`]!.trim(),
      practitionerWords: (typed[`practitioner-${need}`] ?? '').trim(),
    })),
  }
}

/** The fields of the form, filled with an assessment that was recorded. */
export function assessmentFields({ goingWell, needs }: Assessment): Typed {
  return {
    'going-well': goingWell,
    ...Object.fromEntries(
      needs.flatMap(({ need, familyWords, practitionerWords }) => [
        [`family-${need}`, familyWords],
        [`practitioner-${need}`, practitionerWords],
      ]),
    ),
  }
}

/** An error's link is read without the question beside it, so it says which need it is about. */
export function assessmentFieldError(
  { field, says }: AssessmentError,
  labels: Readonly<Record<string, string>>,
): FieldError {
  const [, need, whose] = /^needs\.(.*)\.(family|practitioner)Words$/.exec(field) ?? []
  if (need === undefined) return { field: 'going-well', text: says }
  return { field: `${whose}-${need}`, text: `${says}: ${(labels[need] ?? need).toLowerCase()}` }
}
