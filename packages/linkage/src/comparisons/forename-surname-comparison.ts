import type { Comparison } from '../model/model.ts'
import { comparison } from './comparison.ts'
import {
  allLevels,
  columnsReversedLevel,
  elseLevel,
  exactMatchLevel,
  jaroWinklerLevel,
  nameOfColumn,
  nullLevel,
} from './levels.ts'

/**
 * Forename and surname as one comparison, because they are not independent: both equal, swapped, both alike, only the
 * surname, only the forename. Give `fullName`, a column of both together, to adjust for how common the whole name is.
 */
export function forenameSurnameComparison(
  forename: string,
  surname: string,
  { thresholds = [0.92, 0.88], fullName }: { readonly thresholds?: readonly number[]; readonly fullName?: string } = {},
): Comparison {
  return comparison(
    `${nameOfColumn(forename)}_${nameOfColumn(surname)}`,
    [
      allLevels([nullLevel(forename), nullLevel(surname)], { isNull: true }),
      fullName === undefined
        ? allLevels([exactMatchLevel(forename), exactMatchLevel(surname)])
        : exactMatchLevel(fullName, { termFrequency: true }),
      columnsReversedLevel(forename, surname, { symmetrical: true }),
      ...thresholds.map((threshold) =>
        allLevels([jaroWinklerLevel(forename, threshold), jaroWinklerLevel(surname, threshold)]),
      ),
      exactMatchLevel(surname, { termFrequency: true }),
      exactMatchLevel(forename, { termFrequency: true }),
      elseLevel(),
    ],
    'ForenameSurnameComparison',
  )
}
