import { assessFamilies } from './casework/assess-families.ts'
import { checkLetters } from './casework/check-letters.ts'
import { endSupport } from './casework/end-support.ts'
import { objectToResearch } from './casework/object-to-research.ts'
import { planSupport, reviewPlans } from './casework/plan-support.ts'
import { tellPartners } from './casework/tell-partners.ts'
import { writeNotes } from './casework/write-notes.ts'
import type { DemoCase } from './demo-case.ts'
import { decideFamilies } from './decide-families.ts'
import type { DemoDay } from './demo-day.ts'
import { identify } from './identify.ts'
import { commitToSample } from './programme/audit-claims.ts'
import { claimWhatCanBe, workOutResults } from './programme/claim-results.ts'

const firstPlans = '2017-12-04'

/** A day on which something happens besides files arriving. */
export type Chapter = { readonly day: string; readonly happens: (day: DemoDay) => Promise<void> }

/**
 * What happens in Avonmere, and when. Families are looked for twice while the town lives, and on its last day; in between,
 * people decide about them and work with them.
 */
export const calendar: readonly Chapter[] = [
  {
    day: '2017-10-23',
    async happens(day) {
      await identify(day)
      await decideFamilies(day, {
        each: 10,
        outcomes: ['offer-support', 'offer-support', 'do-not-offer', 'offer-support', 'ask-for-more'],
      })
    },
  },
  { day: '2017-10-26', happens: (day) => checkLetters(day, day.cases) },
  {
    day: '2017-11-20',
    async happens(day) {
      await assessFamilies(day, day.cases)
      await writeNotes(day, day.cases, 0)
    },
  },
  {
    day: firstPlans,
    async happens(day) {
      await planSupport(day, day.cases)
      await tellPartners(day, everyOther(day.cases))
    },
  },
  {
    day: '2018-03-12',
    async happens(day) {
      await writeNotes(day, day.cases, 1)
      await reviewPlans(day, everyOther(day.cases), firstPlans)
    },
  },
  {
    day: '2018-06-05',
    async happens(day) {
      await identify(day)
      await decideFamilies(day, { each: 5, outcomes: ['offer-support', 'offer-support', 'do-not-offer'] })
    },
  },
  { day: '2018-06-08', happens: (day) => checkLetters(day, openedSince(day, '2018-06-05')) },
  {
    day: '2018-07-02',
    async happens(day) {
      await assessFamilies(day, openedSince(day, '2018-06-05'))
      await planSupport(day, openedSince(day, '2018-06-05'))
    },
  },
  {
    day: '2018-11-19',
    async happens(day) {
      await writeNotes(day, day.cases, 2)
      // Some stop early, which is as good an end as any.
      await endSupport(
        day,
        day.cases.filter(({ number }) => number % 7 === 4),
      )
    },
  },
  {
    day: '2019-01-28',
    async happens(day) {
      await commitToSample(day)
      await workOutResults(day)
      await claimWhatCanBe(day)
    },
  },
  {
    day: '2019-03-04',
    async happens(day) {
      await writeNotes(day, everyOther(day.cases), 3)
      await endSupport(
        day,
        day.cases.filter(({ number }) => number % 3 === 0),
      )
    },
  },
  {
    day: '2019-06-03',
    happens: (day) =>
      objectToResearch(
        day,
        day.cases.filter(({ number }) => number % 5 === 1),
      ),
  },
]

function openedSince({ cases }: DemoDay, day: string): readonly DemoCase[] {
  return cases.filter(({ openedOn }) => openedOn >= day)
}

function everyOther(cases: readonly DemoCase[]): readonly DemoCase[] {
  return cases.filter(({ number }) => number % 2 === 0)
}

/** The town's last day, on which everything is found once more. */
export const lastDay = '2019-08-31'
