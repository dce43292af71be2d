import type { Assessment } from '../../casework/assessment.ts'

/** What one version of an assessment says differently from the one before, a line for each part; nothing for the first. */
export function assessmentChanges(
  before: Assessment | undefined,
  now: Assessment,
  labels: Readonly<Record<string, string>>,
): readonly string[] {
  if (before === undefined) return []
  const wellChanged = before.goingWell === now.goingWell ? [] : ['What is going well: changed']
  const needs = now.needs.flatMap(({ need, familyWords, practitionerWords }) => {
    const label = labels[need] ?? need
    const earlier = before.needs.find((one) => one.need === need)
    if (earlier === undefined) return [`${label}: added`]
    return [
      ...(earlier.familyWords === familyWords ? [] : [`${label}, what the family says: changed`]),
      ...(earlier.practitionerWords === practitionerWords ? [] : [`${label}, what the practitioner thinks: changed`]),
    ]
  })
  return [...wellChanged, ...needs]
}
