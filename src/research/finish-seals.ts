import { actingAs } from '../governance/service-actors.ts'
import { withStageLock } from '../platform/advisory-lock.ts'
import { KithError } from '../platform/errors.ts'
import type { Services } from '../platform/services.ts'
import { inTransaction } from '../platform/transaction.ts'
import { dropStaged, hasReleases, holdsFiles, placeFolder, stagedReleases } from './sealed-folder.ts'
import { insertPlaced } from './sql/insert-placed.queries.ts'
import { sealsToFinish } from './sql/seals-to-finish.queries.ts'

export const sealStage = 'release seal'

/**
 * Finish what a seal that was killed had begun, when the next process starts: files whose seal was committed get their name,
 * and files whose seal was not are gone. While another process seals, it is left to it.
 */
export async function finishSeals(services: Pick<Services, 'database' | 'dataDirectory' | 'clock'>): Promise<void> {
  if (!hasReleases(services.dataDirectory)) return
  await withStageLock(services.database, sealStage, () => finishSealsNow(services)).catch((error: unknown) => {
    if (!(error instanceof KithError) || error.code !== 'stage-busy') throw error
  })
}

/** The same for whoever holds the lock already. */
export async function finishSealsNow({
  database,
  dataDirectory,
  clock,
}: Pick<Services, 'database' | 'dataDirectory' | 'clock'>): Promise<void> {
  const rows = await inTransaction(database, actingAs('release'), (tx) => sealsToFinish.run(undefined, tx))
  const sealed = Map.groupBy(rows, ({ release_id }) => release_id)
  for (const releaseId of stagedReleases(dataDirectory)) {
    const files = sealed.get(releaseId)
    const isWhole =
      files !== undefined && holdsFiles(dataDirectory, releaseId, { where: 'staged', sha256s: digests(files) })
    await (isWhole ? placeFolder : dropStaged)(dataDirectory, releaseId)
  }
  for (const [releaseId, files] of sealed) {
    if (!holdsFiles(dataDirectory, releaseId, { where: 'placed', sha256s: digests(files) })) continue
    await inTransaction(database, actingAs('release'), (tx) =>
      insertPlaced.run({ release_id: releaseId, placed_at: clock.now() }, tx),
    )
  }
}

function digests(files: readonly { file: string; encrypted_sha256: string }[]): ReadonlyMap<string, string> {
  return new Map(files.map(({ file, encrypted_sha256 }) => [encryptedName(file), encrypted_sha256]))
}

/** What an encrypted file of a release is called in its folder. */
export function encryptedName(file: string): string {
  return `${file}.csv.age`
}
