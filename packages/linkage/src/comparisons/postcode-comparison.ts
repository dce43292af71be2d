import type { Comparison } from '../model/model.ts'
import { comparison } from './comparison.ts'
import { elseLevel, exactMatchLevel, extracted, nameOfColumn, nullLevel } from './levels.ts'
import { distanceInKmLevel } from './number-levels.ts'

/** Parts of a postcode written with its space, as in `BA1 5LF`: sector `BA1 5`, district `BA1`, area `BA`. */
const PARTS = [
  ['sector', '^[A-Za-z]{1,2}[0-9][A-Za-z0-9]? [0-9]'],
  ['district', '^[A-Za-z]{1,2}[0-9][A-Za-z0-9]?'],
  ['area', '^[A-Za-z]{1,2}'],
] as const

const VALID = '^[A-Za-z]{1,2}[0-9][A-Za-z0-9]? [0-9][A-Za-z]{2}$'

export type PostcodeOptions = {
  /** What is no postcode is nothing known, rather than compared as it is. */
  readonly invalidPostcodesAsNull?: boolean
  /** Columns of degrees: distances then take the place of district and area. */
  readonly place?: { readonly latitude: string; readonly longitude: string; readonly kms?: readonly number[] }
}

/**
 * United Kingdom postcodes: the whole, then sector, district and area; or, where the place is known, sector and then
 * distances. Write them in capitals with one space.
 */
export function postcodeComparison(
  column: string,
  { invalidPostcodesAsNull = false, place }: PostcodeOptions = {},
): Comparison {
  const parts = place === undefined ? PARTS : PARTS.slice(0, 1)
  return comparison(
    nameOfColumn(column),
    [
      nullLevel(column, { ...(invalidPostcodesAsNull && { validPattern: VALID }) }),
      exactMatchLevel(column, { label: 'Exact match on full postcode' }),
      ...parts.map(([part, pattern]) =>
        exactMatchLevel(extracted(column, pattern), { label: `Exact match on ${part}` }),
      ),
      ...(place === undefined
        ? []
        : (place.kms ?? [1, 10, 100]).map((km) => distanceInKmLevel(place.latitude, place.longitude, km))),
      elseLevel(),
    ],
    'PostcodeComparison',
  )
}
