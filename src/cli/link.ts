import { linkPeople, type LinkResult } from '../people/link-people.command.ts'
import { trainModelFile } from '../people/train-model-file.command.ts'
import { exitCodes } from '../platform/errors.ts'
import { table } from './table.ts'
import { usageError } from './usage-error.ts'
import type { Verb, VerbContext } from './verb.ts'

export const linkVerb: Verb = {
  name: 'link',
  summary: 'work out which source records are one person; ids stay, and every link can be undone',
  usage: 'link [--model FILE.json] [--dry-run] | link --train FILE.json',
  acts: { services: ['link'] },
  options: {
    model: { type: 'string', help: 'the linkage model to use; without it, the latest approved one in linkage-models/' },
    'dry-run': { type: 'boolean', help: 'work everything out and print the same counts; nothing is changed' },
    train: { type: 'string', help: 'learn a model from what has been received and write it here; links nobody' },
  },
  async run(context) {
    const { model, train } = context.values
    if (typeof train === 'string') return runTraining(context, train)
    const result = await linkPeople(await context.open(), {
      dryRun: context.values['dry-run'] === true,
      interrupted: context.interrupted,
      ...(typeof model === 'string' && { model }),
    })
    if (context.json) context.stdout.write(`${JSON.stringify(result)}\n`)
    else context.stdout.write(describe(result, context.values['dry-run'] === true))
    return exitCodes.done
  },
}

async function runTraining(context: VerbContext, file: string): Promise<number> {
  if (context.values.model !== undefined) throw usageError('link', '--train makes a model and takes none')
  const trained = await trainModelFile(await context.open(), { file, interrupted: context.interrupted })
  if (context.json) context.stdout.write(`${JSON.stringify(trained)}\n`)
  else {
    context.stdout.write(
      `A candidate model is in ${file}, learned from ${trained.sourcePeople.toLocaleString('en-GB')} source people.\n`,
    )
    for (const warning of trained.warnings) context.stdout.write(`  ${warning}\n`)
    context.stdout.write(
      'Try it with ./kith link --model FILE --dry-run. It links nobody until somebody approves it.\n',
    )
  }
  return exitCodes.done
}

function describe(result: LinkResult, isDryRun: boolean): string {
  const { seconds } = result
  const changed = result.linkRunId === null && !isDryRun ? 'Nothing has changed since people were last linked.\n' : ''
  return `${isDryRun ? 'Nothing was kept: this is what linking would do.\n' : changed}${table(
    ['linked', 'count'],
    [
      ['records that describe someone', result.records],
      ['people as their sources know them', result.sourcePeople],
      ['people', result.people],
      ['  new', result.peopleNew],
      ['  merged into another', result.peopleMerged],
      ['  no longer spoken of', result.peopleRetired],
      ['too little known to match', result.tooThin],
      ['sealed identities, matched with nobody', result.sealed],
      ['restricted, left as they are', result.restricted],
      ['pairs to review', result.reviews],
      ['pairs refused by a rule', result.refused],
      ['notices to sources about a number', result.notices],
    ],
  )}\nModel ${result.model}. Opening records ${seconds.open} s, comparing ${result.candidatePairs.toLocaleString('en-GB')} pairs ${seconds.score.toFixed(1)} s, grouping ${seconds.cluster.toFixed(1)} s, writing ${seconds.write} s; ${result.memoryMb} MB of memory.\n`
}
