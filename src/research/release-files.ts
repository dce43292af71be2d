import { createHash } from 'node:crypto'
import { Encrypter } from 'age-encryption'
import { randomNumberBelow } from '../platform/ids.ts'
import { encryptedName } from './finish-seals.ts'
import { newLinkId } from './link-id.ts'
import type { RecipientKeys } from './recipient-keys.ts'
import { releaseCsv } from './release-csv.ts'
import type { ReleaseContent, ReleasePerson } from './release-content.ts'
import type { ReleaseColumn, ReleaseDefinition } from './release-schema.ts'

/** One file of a release, encrypted to its one recipient. Its text is never written anywhere. */
export type SealedFile = {
  readonly file: 'identifiers' | 'attributes'
  /** As it lies in the release's folder. */
  readonly name: string
  readonly recipient: string
  readonly rows: number
  readonly contentSha256: string
  readonly encryptedSha256: string
  readonly encrypted: Uint8Array
}

/**
 * Make both files of a release: fresh link ids, each file's rows in an order of chance of its own, each encrypted to its one
 * recipient. Who got which link id is known in here only, and nobody can ask afterwards.
 */
export async function releaseFiles(
  definition: ReleaseDefinition,
  { people }: ReleaseContent,
  keys: RecipientKeys,
): Promise<readonly SealedFile[]> {
  const linkIds = makeLinkIds(people)
  const files: SealedFile[] = []
  for (const [recipient, { receives: file }] of Object.entries(definition.recipients)) {
    const columns: readonly ReleaseColumn[] = definition[file]
    const rows = people.map((person) =>
      columns.map((column, at) => person[file][at] ?? linkIds[column.from as 'family-link-id'](person)),
    )
    const text = releaseCsv(columns, shuffled(rows))
    const encrypter = new Encrypter()
    encrypter.addRecipient(keys.get(recipient)!)
    const encrypted = await encrypter.encrypt(text)
    files.push({
      file,
      name: encryptedName(file),
      recipient,
      rows: rows.length,
      contentSha256: sha256(text),
      encryptedSha256: sha256(encrypted),
      encrypted,
    })
  }
  return files
}

/** A link id for each person and each family, no two alike. */
function makeLinkIds(people: readonly ReleasePerson[]) {
  const idsOf = (named: readonly string[]) => new Map([...new Set(named)].map((id) => [id, newLinkId()]))
  const person = idsOf(people.map(({ personId }) => personId))
  const family = idsOf(people.map(({ familyId }) => familyId))
  return {
    'person-link-id': ({ personId }: ReleasePerson) => person.get(personId)!,
    'family-link-id': ({ familyId }: ReleasePerson) => family.get(familyId)!,
  }
}

/** An order that nobody can foretell, so that a row's place in one file says nothing about the other. */
function shuffled<T>(rows: readonly T[]): readonly T[] {
  const order = [...rows]
  for (let last = order.length - 1; last > 0; last -= 1) {
    const other = randomNumberBelow(last + 1)
    ;[order[last], order[other]] = [order[other]!, order[last]!]
  }
  return order
}

function sha256(bytes: string | Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}
