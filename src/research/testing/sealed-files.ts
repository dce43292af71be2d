import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Decrypter } from 'age-encryption'
import { parse } from 'csv-parse/sync'
import { approveRelease } from '../approve-release.command.ts'
import { prepareRelease } from '../prepare-release.command.ts'
import { sealRelease, type SealedRelease } from '../seal-release.command.ts'
import type { RecipientId, StudyTown } from './study-town.ts'

export type OpenedFile = { readonly text: string; readonly rows: readonly Readonly<Record<string, string>>[] }
export type OpenedRelease = SealedRelease & { readonly identifiers: OpenedFile; readonly attributes: OpenedFile }

/** Prepare, approve and seal a release as three people would, and open both files as their recipients. */
export async function releaseAndOpen(
  world: Pick<StudyTown, 'services' | 'analyst' | 'officer' | 'identities'>,
): Promise<OpenedRelease> {
  const { services, analyst, officer, identities } = world
  const { releaseId } = await prepareRelease(services, analyst)
  await approveRelease(services, officer, releaseId!)
  const sealed = await sealRelease(services, analyst, releaseId!)
  return { ...sealed, ...(await openRelease(sealed.folder, identities)) }
}

/** What each recipient reads in a sealed release's folder. */
export async function openRelease(
  folder: string,
  identities: Readonly<Record<RecipientId, string>>,
): Promise<Pick<OpenedRelease, 'identifiers' | 'attributes'>> {
  return {
    identifiers: await openFile(join(folder, 'identifiers.csv.age'), identities['office-for-national-statistics']),
    attributes: await openFile(join(folder, 'attributes.csv.age'), identities.department),
  }
}

async function openFile(path: string, identity: string): Promise<OpenedFile> {
  const decrypter = new Decrypter()
  decrypter.addIdentity(identity)
  const text = await decrypter.decrypt(readFileSync(path), 'text')
  return { text, rows: parse<Record<string, string>>(text, { columns: true }) }
}
