import type { Asker } from '../governance/permission.ts'
import { KithError } from '../platform/errors.ts'

type Recorded = { readonly family_id: string; readonly recorded_by: string }

/** Whether what a form sends was recorded by the same form before. An id that is someone else's record is refused. */
export function isRecordedAlready<Row extends Recorded>(
  before: Row | undefined,
  { person, familyId }: { readonly person: Asker; readonly familyId: string },
): before is Row {
  if (before === undefined) return false
  if (before.recorded_by === person.actorId && before.family_id === familyId) return true
  throw new KithError({
    code: 'record-id-taken',
    what: 'Something else is recorded under this id.',
    remedy: 'Open the family’s page again and write from there.',
  })
}
