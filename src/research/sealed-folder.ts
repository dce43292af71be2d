import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { mkdir, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { DataDirectory } from '../platform/data-directory.ts'
import { syncDirectory, writeSynced } from '../platform/durable-file.ts'

/** Where sealed releases lie, one folder each. Only encrypted files and their manifest are ever written there. */
export function sealedFolder({ path }: Pick<DataDirectory, 'path'>, releaseId: string): string {
  return join(path, 'releases', releaseId)
}

export type FolderFile = { readonly name: string; readonly bytes: Uint8Array | string }

/** Write a release's files under another name, durably. They are given their own once the seal is committed. */
export async function stageFolder(
  directory: Pick<DataDirectory, 'path'>,
  releaseId: string,
  files: readonly FolderFile[],
): Promise<void> {
  const staged = stagedFolder(directory, releaseId)
  await rm(staged, { recursive: true, force: true })
  await mkdir(staged, { recursive: true, mode: 0o700 })
  for (const { name, bytes } of files) await writeSynced(join(staged, name), bytes)
  await syncDirectory(staged)
  await syncDirectory(releasesFolder(directory))
  await syncDirectory(directory.path)
}

export async function placeFolder(directory: Pick<DataDirectory, 'path'>, releaseId: string): Promise<void> {
  await rename(stagedFolder(directory, releaseId), sealedFolder(directory, releaseId))
  await syncDirectory(releasesFolder(directory))
}

export async function dropStaged(directory: Pick<DataDirectory, 'path'>, releaseId: string): Promise<void> {
  await rm(stagedFolder(directory, releaseId), { recursive: true, force: true })
}

/** The releases whose files were staged and have not got their name yet. */
export function stagedReleases(directory: Pick<DataDirectory, 'path'>): readonly string[] {
  const folder = releasesFolder(directory)
  if (!existsSync(folder)) return []
  return readdirSync(folder).flatMap((name) => (name.endsWith(staging) ? [name.slice(0, -staging.length)] : []))
}

/** Whether anything was ever sealed into this data directory. */
export function hasReleases(directory: Pick<DataDirectory, 'path'>): boolean {
  return existsSync(releasesFolder(directory))
}

/** Whether every one of these files lies in the folder, staged or placed, with the bytes it should have. */
export function holdsFiles(
  directory: Pick<DataDirectory, 'path'>,
  releaseId: string,
  { where, sha256s }: { readonly where: 'staged' | 'placed'; readonly sha256s: ReadonlyMap<string, string> },
): boolean {
  const folder = where === 'staged' ? stagedFolder(directory, releaseId) : sealedFolder(directory, releaseId)
  return [...sha256s].every(([name, sha256]) => {
    const path = join(folder, name)
    return existsSync(path) && createHash('sha256').update(readFileSync(path)).digest('hex') === sha256
  })
}

const staging = '.sealing'

function releasesFolder({ path }: Pick<DataDirectory, 'path'>): string {
  return join(path, 'releases')
}

function stagedFolder(directory: Pick<DataDirectory, 'path'>, releaseId: string): string {
  return `${sealedFolder(directory, releaseId)}${staging}`
}
