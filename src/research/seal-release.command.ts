import { recordAuditEvent } from '../governance/audit-event.store.ts'
import { checkIsAllowed, type Asker } from '../governance/permission.ts'
import { actingAs } from '../governance/service-actors.ts'
import { actingFor } from '../governance/signed-in-person.ts'
import { withStageLock } from '../platform/advisory-lock.ts'
import { KithError } from '../platform/errors.ts'
import type { Services } from '../platform/services.ts'
import { refreshStatistics } from '../platform/refresh-statistics.ts'
import { inTransaction, type Transaction } from '../platform/transaction.ts'
import { whileNobodyWrites } from '../platform/while-nobody-writes.ts'
import { findRelease } from './approve-release.command.ts'
import { finishSealsNow, sealStage } from './finish-seals.ts'
import { workOutContent } from './prepare-release.command.ts'
import { readRecipientKeys } from './recipient-keys.ts'
import type { ReleaseContent } from './release-content.ts'
import { checkAgreementCovers, readRelease } from './release-definition.ts'
import { releaseFiles, type SealedFile } from './release-files.ts'
import { manifestOf, type Manifest } from './release-manifest.ts'
import { sealedFolder, stageFolder } from './sealed-folder.ts'
import { insertFiles } from './sql/insert-files.queries.ts'
import { insertReleasePeople } from './sql/insert-release-people.queries.ts'
import { insertSeal } from './sql/insert-seal.queries.ts'
import type { IReleaseByIdResult } from './sql/release-by-id.queries.ts'

export type SealedRelease = { readonly releaseId: string; readonly folder: string; readonly manifest: Manifest }

/**
 * Seal a release that another person approved: work out once more what would leave, refuse when it is not what was
 * approved, make link ids, encrypt each file to its recipient, and write them and their manifest down. Once.
 *
 * Killed at any moment, either nothing has left or all of it: the files are synced under another name before the seal is
 * committed, and get their own by `finishSeals`.
 */
export async function sealRelease(services: Services, person: Asker, releaseId: string): Promise<SealedRelease> {
  checkIsAllowed({ actor: person, purpose: 'research', action: 'releases:prepare', resource: { kind: 'programme' } })
  return withStageLock(services.database, sealStage, async () => {
    await finishSealsNow(services)
    const release = await inTransaction(services.database, actingFor(person, 'research'), (tx) =>
      findRelease(tx, { releaseId, askedBy: person.actorId }),
    )
    checkCanSeal(release)
    const definition = readRelease(release)
    checkAgreementCovers(definition, services.clock.today())
    const keys = readRecipientKeys(services.dataDirectory, definition)
    // Whoever objects meanwhile waits: nobody who objected before it was sealed is in it.
    const manifest = await whileNobodyWrites(services.database, actingAs('release'), {
      tables: ['personal_right', 'personal_right_end'],
      async work() {
        const content = await workOutContent(services, definition, { asOf: release.as_of })
        checkIsAsApproved(release, content)
        const files = await releaseFiles(definition, content, keys)
        const written = manifestOf({ releaseId, release, definition, content, files, sealedAt: services.clock.now() })
        await stageFolder(services.dataDirectory, releaseId, [
          ...files.map(({ name, encrypted }) => ({ name, bytes: encrypted })),
          { name: 'manifest.json', bytes: `${JSON.stringify(written, null, 2)}\n` },
        ])
        await inTransaction(services.database, actingFor(person, 'research'), (tx) =>
          writeSeal(tx, { releaseId, person, manifest: written, content, files }),
        )
        return written
      },
    })
    await finishSealsNow(services)
    return { releaseId, folder: sealedFolder(services.dataDirectory, releaseId), manifest }
  })
}

function checkCanSeal({ approved_at, approved_sha256, content_sha256, sealed_at }: IReleaseByIdResult): void {
  if (sealed_at !== null) {
    throw new KithError({
      code: 'release-already-sealed',
      what: 'This release has been sealed already, and what was sealed once is never made again.',
      remedy:
        'Its files are in the folder that the page Releases names. Prepare another release if the study needs one.',
    })
  }
  if (approved_at !== null && approved_sha256 === content_sha256) return
  throw new KithError({
    code: 'release-not-approved',
    what: 'Nobody has approved this release yet.',
    remedy: 'Ask the information governance officer or the service owner to approve it: whoever prepared it cannot.',
  })
}

function checkIsAsApproved({ approved_sha256 }: IReleaseByIdResult, { sha256 }: ReleaseContent): void {
  if (sha256 === approved_sha256) return
  throw new KithError({
    code: 'release-changed',
    what: 'What would leave now is not what was approved: somebody objected or was restricted, or records have changed. Nothing has left.',
    remedy: 'Prepare the release again, and have it approved again.',
  })
}

type Seal = {
  readonly releaseId: string
  readonly person: Asker
  readonly manifest: Manifest
  readonly content: ReleaseContent
  readonly files: readonly SealedFile[]
}

async function writeSeal(tx: Transaction, { releaseId, person, manifest, content, files }: Seal): Promise<void> {
  const sealedAt = new Date(manifest.sealedAt)
  await insertSeal.run(
    {
      release_id: releaseId,
      sealed_by: person.actorId,
      sealed_at: sealedAt,
      manifest: JSON.stringify(manifest),
      destroyed_by: manifest.comparisonGroupHeldUntil,
    },
    tx,
  )
  await insertFiles.run(
    {
      release_id: releaseId,
      files: files.map(({ file }) => file),
      recipients: files.map(({ recipient }) => recipient),
      content_sha256s: files.map(({ contentSha256 }) => contentSha256),
      encrypted_sha256s: files.map(({ encryptedSha256 }) => encryptedSha256),
      rows: files.map(({ rows }) => rows),
    },
    tx,
  )
  await insertReleasePeople.run(
    {
      release_id: releaseId,
      person_ids: content.people.map(({ personId }) => personId),
      study_groups: content.people.map(({ group }) => group),
    },
    tx,
  )
  await refreshStatistics(tx, ['release_person'])
  await recordAuditEvent(tx, {
    at: sealedAt,
    action: 'release:seal',
    objectKind: 'release',
    objectId: releaseId,
    detail: { people: content.people.length, families: content.families, schemaSha256: manifest.schemaSha256 },
  })
}
