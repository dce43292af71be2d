import {
  allLevels,
  blockOn,
  comparison,
  dateOfBirthComparison,
  elseLevel,
  exactMatchLevel,
  nameComparison,
  nullLevel,
} from '@kith/linkage'
import { dayForms } from '../../../test/synthetic-town/day.ts'
import { makeTown } from '../../../test/synthetic-town/make-town.ts'
import { foldName } from '../../../test/synthetic-town/names/fold-name.ts'
import type { Described } from '../../../test/synthetic-town/sources/delivery.ts'
import { planDeliveries } from '../../../test/synthetic-town/sources/plan-deliveries.ts'
import type { Registration } from '../../../test/synthetic-town/sources/registration.ts'
import { rowsAsSent } from '../../../test/synthetic-town/sources/rows-as-sent.ts'
import { known, type Cells, type DataSet } from './data-set.ts'

/**
 * A census of the synthetic town: everyone, once for each partner that has them on its books, as that partner last described
 * them. Fathers and sons share names, sisters are named alike, and partners make the mistakes of the trade. Adopted
 * children, whose two identities nobody may join, are left out, and so is whoever has no name in a partner's books.
 */
export function townCensus({ households, seed }: { readonly households: number; readonly seed: number }): DataSet {
  const town = makeTown({ households, seed })
  const last = new Map<Registration, Described>()
  for (const delivery of planDeliveries(town).deliveries) {
    for (const { registration, describes, unreadable } of rowsAsSent(town, delivery)) {
      if (describes === undefined || unreadable || registration.part !== 'only') continue
      if (describes.forename !== '' || describes.surname !== '') last.set(registration, describes)
    }
  }
  return {
    name: `census of the synthetic town (${households} households, seed ${seed})`,
    rows: Array.from(last, ([{ source }, described]) => cellsOf(source, described)),
    truth: Array.from(last.keys(), ({ person }) => String(person.id)),
    model: {
      linkType: 'link_and_dedupe',
      comparisons: [
        nameComparison('forename'),
        nameComparison('surname'),
        dateOfBirthComparison('dob'),
        // One comparison, for a home that is shared is shared whole.
        comparison('address', [
          nullLevel('postcode'),
          allLevels([exactMatchLevel('postcode'), exactMatchLevel('house')]),
          exactMatchLevel('postcode'),
          elseLevel(),
        ]),
      ],
      blockingRules: [
        blockOn('surname', 'dob'),
        blockOn('forename', 'dob'),
        blockOn('forename', 'surname'),
        blockOn('dob', 'postcode'),
        blockOn('forename', 'postcode'),
        blockOn('surname', 'postcode'),
      ],
    },
    training: {
      prior: { deterministicRules: [blockOn('forename', 'surname', 'dob')], recall: 0.6 },
      u: { maxPairs: 1e7, seed: 1 },
      em: [{ blockingRule: blockOn('dob') }, { blockingRule: blockOn('forename', 'surname') }],
    },
    source: 'source_dataset',
  }
}

function cellsOf(source: string, { forename, surname, born, dwelling }: Described): Cells {
  return {
    source_dataset: source,
    forename: known(foldName(forename).split(' ')[0]),
    surname: known(foldName(surname)),
    // A birthday of 1900 or 1901 is how a form without a blank says "not known".
    dob: born === null || born.year <= 1901 ? null : dayForms.iso(born),
    postcode: dwelling?.postcode ?? null,
    house: dwelling ? known(`${dwelling.flat} ${dwelling.number}`.trim()) : null,
  }
}
