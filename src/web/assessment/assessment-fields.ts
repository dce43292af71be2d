import type { Assessment, AssessmentError, NeedAssessed } from '../../casework/assessment.ts'
import { tidyText } from '../../casework/tidy-text.ts'
import type { Typed } from '../forms/kept-form.ts'
import type { FieldError } from '../page.ts'

/** An assessment as its form was typed: `family-<need>` and `practitioner-<need>`, and `going-well`. */
export function assessmentTyped(typed: Typed): Assessment {
  const needs = Object.keys(typed)
    .filter((field) => field.startsWith('family-'))
    .map((field) => field.slice('family-'.length))
  return {
    goingWell: tidyText(typed['going-well'] ?? ''),
    needs: needs.map((need): NeedAssessed => ({
      need,
      familyWords: tidyText(typed[`family-${need}`]!),
      practitionerWords: tidyText(typed[`practitioner-${need}`] ?? ''),
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

/** The texts of a newer version that are not what was typed, by field: what someone has to see before they record theirs. */
export function textsThatDiffer(typed: Typed, newer: Typed): Typed {
  return Object.fromEntries(Object.entries(newer).filter(([field, text]) => tidyText(typed[field] ?? '') !== text))
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
