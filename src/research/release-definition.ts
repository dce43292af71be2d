import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { checkData } from '../governance/data-file.ts'
import { KithError } from '../platform/errors.ts'
import { releaseSchema, type ReleaseDefinition } from './release-schema.ts'

export const releasesFolder = fileURLToPath(new URL('../../releases', import.meta.url))

/** Read one `release.yaml`. A mistake in it is told by file, line and remedy. */
export function readRelease(
  { study, edition }: { readonly study: string; readonly edition: string },
  root = releasesFolder,
): ReleaseDefinition {
  const place = `${study}/${edition}/release.yaml`
  return checkRelease(readFileSync(join(root, place), 'utf8'), `releases/${place}`)
}

/** The same for text that is already in memory. */
export function checkRelease(text: string, name: string): ReleaseDefinition {
  return checkData({ text, name, schema: releaseSchema })
}

/** Every edition of every study's release, by study, oldest edition first. */
export function everyRelease(root = releasesFolder): readonly ReleaseDefinition[] {
  return foldersIn(root).flatMap((study) =>
    foldersIn(join(root, study)).map((edition) => readRelease({ study, edition }, root)),
  )
}

/** What may be released on a day. Refuses when nothing may, and a day that the agreement does not cover. */
export function releaseInForce(asOf: string, root = releasesFolder): ReleaseDefinition {
  const found = everyRelease(root).find(({ 'in-force': { from, 'last-day': last } }) => from <= asOf && asOf <= last)
  if (found === undefined) {
    throw new KithError({
      code: 'no-release-in-force',
      what: `No study of releases/ may receive anything as of ${asOf}.`,
      remedy: 'Give another day, or add an edition of the release that is in force then.',
    })
  }
  return found
}

/** Refuse to release on a day that the agreement with the study does not cover. */
export function checkAgreementCovers({ study, agreement }: ReleaseDefinition, today: string): void {
  if (agreement.from <= today && today <= agreement.to) return
  throw new KithError({
    code: 'agreement-not-in-force',
    what: `Nothing may be released to ${study}: its agreement ${agreement.reference} is in force from ${agreement.from} to ${agreement.to}, and today is ${today}.`,
    remedy: 'Agree a new period, and write its days into releases/.',
  })
}

function foldersIn(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .toSorted()
}
