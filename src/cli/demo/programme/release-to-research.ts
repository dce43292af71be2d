import { existsSync } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { generateIdentity, identityToRecipient } from 'age-encryption'
import type { SignedInPerson } from '../../../governance/signed-in-person.ts'
import type { DataDirectory } from '../../../platform/data-directory.ts'
import { writeFileDurably } from '../../../platform/durable-file.ts'
import { KithError } from '../../../platform/errors.ts'
import type { Services } from '../../../platform/services.ts'
import { approveRelease } from '../../../research/approve-release.command.ts'
import { prepareRelease, type PreparedRelease } from '../../../research/prepare-release.command.ts'
import { sealRelease } from '../../../research/seal-release.command.ts'
import type { DemoDay } from '../demo-day.ts'

/** A release in counts: how many people are in it, and how many were left out. */
export type Released = { readonly people: number; readonly excluded: number }

const recipients = ['office-for-national-statistics', 'department']

/** One release: prepared by the evaluation analyst, approved by the officer, sealed for two invented recipients. */
export async function releaseToResearch({ day, services, journal, watch, come }: DemoDay): Promise<Released> {
  const step = <T>(what: string, work: () => Promise<T>) =>
    journal.step(`${day} release ${what}`, () => watch.time('release', work))
  await step('recipients', () => inventRecipients(services.dataDirectory))
  const { releaseId, people, excluded } = await step('prepared', async () => {
    const prepared = await prepareUnlessEmpty(services, await come('eve'))
    const left = Object.values(prepared?.excluded ?? {}).reduce((sum, count) => sum + count, 0)
    return { releaseId: prepared?.releaseId ?? null, people: prepared?.people ?? 0, excluded: left }
  })
  if (releaseId === null) return { people, excluded }
  await step('approved', async () => {
    await unlessDone('release-already-approved', approveRelease(services, await come('ines'), releaseId))
  })
  await step('sealed', async () => {
    await unlessDone('release-already-sealed', sealRelease(services, await come('eve'), releaseId))
  })
  return { people, excluded }
}

/** In a hamlet there may be nobody whom research could receive; then nothing is released. */
async function prepareUnlessEmpty(services: Services, person: SignedInPerson): Promise<PreparedRelease | undefined> {
  return prepareRelease(services, person).catch((error: unknown) => {
    if (error instanceof KithError && error.code === 'release-empty') return undefined
    throw error
  })
}

/** What was done before an interruption, and not yet noted, is done. */
async function unlessDone(code: string, work: Promise<unknown>): Promise<void> {
  await work.catch((error: unknown) => {
    if (!(error instanceof KithError && error.code === code)) throw error
  })
}

/**
 * Two recipients who do not exist, with keys that do: the public ones where a council keeps what it was given, the secret
 * ones, which no council ever has, beside them, so that whoever tries the demonstration can open what was sealed.
 */
async function inventRecipients({ path }: DataDirectory): Promise<void> {
  const place = join(path, 'recipients.yaml')
  if (existsSync(place)) return
  const folder = join(path, 'demo-recipients')
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const lines = ['recipients:']
  for (const recipient of recipients) {
    const identity = await generateIdentity()
    await writeFileDurably(join(folder, `${recipient}.key`), `${identity}\n`)
    lines.push(`  ${recipient}: ${await identityToRecipient(identity)}`)
  }
  await writeFileDurably(place, `${lines.join('\n')}\n`)
}
