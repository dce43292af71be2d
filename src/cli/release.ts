import { approveRelease } from '../research/approve-release.command.ts'
import { prepareRelease, type PreparedRelease } from '../research/prepare-release.command.ts'
import { sealRelease, type SealedRelease } from '../research/seal-release.command.ts'
import { leftOutInWords } from '../research/left-out-words.ts'
import { exitCodes } from '../platform/errors.ts'
import { dayOption } from './option-values.ts'
import { signedInPerson } from './signed-in-person.ts'
import { usageError } from './usage-error.ts'
import type { Verb, VerbContext } from './verb.ts'

const usage = 'release prepare [--as-of D] [--dry-run] | release approve ID | release seal ID'

export const releaseVerb: Verb = {
  name: 'release',
  summary: 'give research what it may receive, one way: one person prepares, another approves, then it is sealed',
  usage,
  acts: { person: { permission: ['releases:prepare', 'releases:approve'], purpose: 'research' } },
  positionals: { least: 1, most: 2 },
  options: {
    'as-of': { type: 'string', help: 'prepare: the day it speaks of, like 2019-06-30; today when left out' },
    'dry-run': { type: 'boolean', help: 'prepare: count and check, and write nothing down' },
  },
  async run(context) {
    const [what = '', releaseId] = context.positionals
    if (what === 'prepare' && releaseId === undefined) return prepare(context)
    if (context.values['as-of'] !== undefined || context.values['dry-run'] === true)
      throw usageError('release', '--as-of and --dry-run belong to release prepare.', usage)
    if (what === 'approve' && releaseId !== undefined) return approve(context, releaseId)
    if (what === 'seal' && releaseId !== undefined) return seal(context, releaseId)
    throw usageError('release', 'Say prepare, or approve or seal and the id of a release.', usage)
  },
}

async function prepare(context: VerbContext): Promise<number> {
  const asOf = dayOption('release', context.values, 'as-of')
  const dryRun = context.values['dry-run'] === true
  const prepared = await prepareRelease(await context.open(), await signedInPerson(context), {
    dryRun,
    ...(asOf === undefined ? {} : { asOf }),
  })
  answer(context, prepared, preparedInWords(prepared))
  return exitCodes.done
}

async function approve(context: VerbContext, releaseId: string): Promise<number> {
  const approved = await approveRelease(await context.open(), await signedInPerson(context), releaseId)
  answer(context, approved, [
    `Approved: exactly what was prepared, digest ${approved.contentSha256}.`,
    `Seal it with ./kith release seal ${releaseId}.`,
  ])
  return exitCodes.done
}

async function seal(context: VerbContext, releaseId: string): Promise<number> {
  const sealed = await sealRelease(await context.open(), await signedInPerson(context), releaseId)
  answer(context, sealed, sealedInWords(sealed))
  return exitCodes.done
}

function answer({ json, stdout }: VerbContext, result: object, lines: readonly string[]): void {
  stdout.write(json ? `${JSON.stringify(result)}\n` : `${lines.join('\n')}\n`)
}

function preparedInWords(prepared: PreparedRelease): string[] {
  const { releaseId, study, edition, asOf, people, families, groups, excluded, contentSha256 } = prepared
  return [
    `${study}, edition ${edition}, as of ${asOf}: ${people} people of ${families} families would leave (${groups.programme} of the programme, ${groups.comparison} to compare with).`,
    ...leftOutInWords(excluded).map((line) => `  left out: ${line}`),
    `Digest of exactly what would leave, without link ids: ${contentSha256}`,
    releaseId === undefined
      ? 'Nothing was written down: this was a dry run.'
      : `Prepared as ${releaseId}. Someone else approves it: ./kith release approve ${releaseId}, or the page Releases.`,
  ]
}

function sealedInWords({ folder, manifest }: SealedRelease): string[] {
  return [
    `Sealed: ${manifest.people} people of ${manifest.families} families, in ${folder}.`,
    ...manifest.files.map(
      ({ name, rows, recipientName, destroyedBy }) =>
        `  ${name}: ${rows} rows, for ${recipientName} only, to be destroyed by ${destroyedBy}`,
    ),
    'Send each file to its recipient, and nothing to anyone else. Then delete the folder: the register keeps the manifest.',
  ]
}
