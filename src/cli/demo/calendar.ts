import { decideFamilies } from './decide-families.ts'
import type { DemoDay } from './demo-day.ts'
import { identify } from './identify.ts'

/** A day on which something happens besides files arriving. */
export type Chapter = { readonly day: string; readonly happens: (day: DemoDay) => Promise<void> }

/**
 * What happens in Avonmere, and when. Families are looked for after each autumn's and each spring's files, and on the last
 * day; in between, people decide about them and work with them.
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
  {
    day: '2018-06-05',
    async happens(day) {
      await identify(day)
      await decideFamilies(day, { each: 5, outcomes: ['offer-support', 'offer-support', 'do-not-offer'] })
    },
  },
]

/** The town's last day, on which everything is found once more. */
export const lastDay = '2019-08-31'
