import type { LeftOut } from './leave-out.ts'
import { schemaDigest, type ReleaseContent } from './release-content.ts'
import type { SealedFile } from './release-files.ts'
import type { ReleaseDefinition } from './release-schema.ts'
import type { IReleaseByIdResult } from './sql/release-by-id.queries.ts'
import type { StudyGroup } from './study-family.ts'

/** What left, for whom, by whose word, and until when they may keep it: counts and digests, nobody's data and no link id. */
export type Manifest = {
  readonly releaseId: string
  readonly study: string
  readonly edition: string
  readonly asOf: string
  readonly sealedAt: string
  readonly agreement: string
  readonly lawfulBasis: string
  readonly comparisonGroupLawfulBasis: string
  /** Over the columns of both files. */
  readonly schemaSha256: string
  /** What was approved: over everything in both files but the link ids. */
  readonly contentSha256: string
  readonly people: number
  readonly families: number
  readonly groups: Readonly<Record<StudyGroup, number>>
  readonly excluded: LeftOut['excluded']
  readonly preparedBy: string
  readonly approvedBy: string
  readonly files: readonly ManifestFile[]
  /** The day by which the last recipient has destroyed what it was given: until then the study holds its comparison group. */
  readonly comparisonGroupHeldUntil: string
}

type ManifestFile = {
  readonly file: SealedFile['file']
  readonly name: string
  readonly rows: number
  readonly columns: readonly string[]
  readonly contentSha256: string
  readonly encryptedSha256: string
  readonly recipient: string
  readonly recipientName: string
  readonly retention: string
  readonly destroyedBy: string
}

export function manifestOf(from: {
  readonly releaseId: string
  readonly release: IReleaseByIdResult
  readonly definition: ReleaseDefinition
  readonly content: ReleaseContent
  readonly files: readonly SealedFile[]
  readonly sealedAt: Date
}): Manifest {
  const { releaseId, release, definition, content, files, sealedAt } = from
  const inGroup = (group: StudyGroup) => content.people.filter((person) => person.group === group).length
  const destroyed = Object.values(definition.recipients).map((recipient) => recipient['destroyed-by'])
  return {
    releaseId,
    study: definition.study,
    edition: definition.edition,
    asOf: release.as_of,
    sealedAt: sealedAt.toISOString(),
    agreement: definition.agreement.reference,
    lawfulBasis: definition['lawful-basis'],
    comparisonGroupLawfulBasis: definition['comparison-group-lawful-basis'],
    schemaSha256: schemaDigest(definition),
    contentSha256: content.sha256,
    people: content.people.length,
    families: content.families,
    groups: { programme: inGroup('programme'), comparison: inGroup('comparison') },
    excluded: content.excluded,
    preparedBy: release.prepared_by,
    approvedBy: release.approved_by ?? '',
    files: files.map(({ file, name, rows, contentSha256, encryptedSha256, recipient }) => {
      const { name: recipientName, retention, 'destroyed-by': destroyedBy } = definition.recipients[recipient]!
      const columns = definition[file].map((column) => column.name)
      return {
        file,
        name,
        rows,
        columns,
        contentSha256,
        encryptedSha256,
        recipient,
        recipientName,
        retention,
        destroyedBy,
      }
    }),
    comparisonGroupHeldUntil: destroyed.reduce((last, day) => (day > last ? day : last)),
  }
}
