import { approveDisposal } from '../governance/disposal/approve-disposal.command.ts'
import type { Certificate } from '../governance/disposal/certificate.ts'
import { proposeDisposal, type ProposedDisposal } from '../governance/disposal/propose-disposal.command.ts'
import { inWords } from '../platform/calendar-day.ts'
import { exitCodes } from '../platform/errors.ts'
import { disposalStages } from '../web/disposal-stages.ts'
import { dayOption } from './option-values.ts'
import { signedInPerson } from './signed-in-person.ts'
import { table } from './table.ts'
import { usageError } from './usage-error.ts'
import type { Verb } from './verb.ts'

export const disposeVerb: Verb = {
  name: 'dispose',
  summary:
    'draw up what has reached the end of its retention, or approve such a list as the second person and carry it out',
  usage: 'dispose [--as-of D] [--dry-run] | dispose --approve NUMBER',
  acts: { person: { permission: 'disposals:approve', purpose: 'retention' } },
  options: {
    'as-of': { type: 'string', help: 'the day to count to; today when left out' },
    'dry-run': { type: 'boolean', help: 'only say what is due and what is held, in counts; nothing is drawn up' },
    approve: {
      type: 'string',
      help: 'the number of a list that somebody else drew up: agree that all of it goes, now',
    },
  },
  async run(context) {
    const { values, json, stdout } = context
    const services = await context.open()
    const person = await signedInPerson(context)
    const stages = disposalStages(services)
    if (typeof values.approve === 'string') {
      if (values['dry-run'] === true || values['as-of'] !== undefined) {
        throw usageError('dispose', '--approve carries out a list as it is, without --dry-run and --as-of')
      }
      const certificate = await approveDisposal(services, person, values.approve, stages)
      stdout.write(json ? `${JSON.stringify(certificate)}\n` : describeCertificate(certificate))
      return exitCodes.done
    }
    const asOf = dayOption('dispose', values, 'as-of')
    const proposed = await proposeDisposal(services, person, { asOf, dryRun: values['dry-run'] === true }, stages)
    stdout.write(json ? `${JSON.stringify(proposed)}\n` : describeProposed(proposed))
    return exitCodes.done
  },
}

type Counts = { readonly person: number; readonly family: number; readonly 'source-record': number }

function describeProposed({ disposalId, asOf, counts, held }: ProposedDisposal): string {
  const due = Object.entries(counts)
  const lines = [
    due.length === 0
      ? `Nothing is due by ${inWords(asOf)}.\n`
      : `Due by ${inWords(asOf)}:\n\n${countsTable('by rule', due)}`,
    ...(Object.keys(held).length === 0
      ? []
      : [`\nHeld, and not on the list:\n\n${countsTable('by hold', Object.entries(held))}`]),
    ...(disposalId === null
      ? []
      : [`\nDrawn up as ${disposalId}. Someone else approves it: ./kith dispose --approve ${disposalId}\n`]),
  ]
  return lines.join('')
}

function countsTable(by: string, counts: readonly (readonly [string, Counts])[]): string {
  return table(
    [by, 'people', 'families', 'rows on their own'],
    counts.map(([label, each]) => [label, each.person, each.family, each['source-record']]),
  )
}

function describeCertificate(certificate: Certificate): string {
  const { number, disposedOf, keysDropped, systems, partnersOriginals } = certificate
  const counts = Object.entries(disposedOf)
  return [
    `Disposed of. Certificate ${number}.\n\n`,
    table(
      ['by rule', 'people', 'families', 'source records'],
      counts.map(([rule, each]) => [rule, each.person, each.family, each['source-record']]),
    ),
    `\n${keysDropped.toLocaleString('en-GB')} keys were dropped.\n`,
    ...systems.map(
      ({ system, recoverableUntil }) => `No copy in ${system} can be read after ${inWords(recoverableUntil)}.\n`,
    ),
    ...partnersOriginals.map(({ source, says }) => `The file of ${source}: ${says}\n`),
  ].join('')
}
