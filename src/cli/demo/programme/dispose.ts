import { approveDisposal } from '../../../governance/disposal/approve-disposal.command.ts'
import { proposeDisposal } from '../../../governance/disposal/propose-disposal.command.ts'
import { disposalStages } from '../../../web/disposal-stages.ts'
import { idOf, type DemoDay } from '../demo-day.ts'

type Counts = { readonly person: number; readonly family: number; readonly 'source-record': number }

/** What went, and what would have gone but for a hold. */
export type Disposed = { readonly disposed: DisposedCounts; readonly held: DisposedCounts }

type DisposedCounts = { readonly people: number; readonly families: number; readonly sourceRecords: number }

/** What has reached its end is drawn up by the officer and approved by the service owner. */
export async function disposeOfWhatIsDue({ day, services, journal, watch, come }: DemoDay): Promise<Disposed> {
  const stages = disposalStages(services)
  const proposed = await journal.step(`${day} disposal drawn up`, () =>
    watch.time('dispose', async () => {
      const person = await come('ines')
      const disposal = await proposeDisposal(services, person, { disposalId: idOf(day, 'disposal') }, stages)
      const { disposalId, counts, held } = disposal
      return { disposalId, disposed: sum(Object.values(counts)), held: sum(Object.values(held)) }
    }),
  )
  const { disposalId, ...told } = proposed
  await journal.step(`${day} disposal approved`, () =>
    watch.time('dispose', async () => {
      if (disposalId !== null) await approveDisposal(services, await come('sol'), disposalId, stages)
    }),
  )
  return told
}

function sum(counts: readonly Counts[]): DisposedCounts {
  const of = (kind: keyof Counts) => counts.reduce((total, each) => total + each[kind], 0)
  return { people: of('person'), families: of('family'), sourceRecords: of('source-record') }
}
