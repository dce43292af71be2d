import type { ComparisonLevel } from '../model/model.ts'
import { checkThreshold, level, sidesOfColumn, type LevelOptions } from './levels.ts'

/** Two numbers no further apart than this. */
export function absoluteDifferenceLevel(column: string, most: number, options: LevelOptions = {}): ComparisonLevel {
  checkThreshold(`the difference of ${column}`, most, 0, Number.POSITIVE_INFINITY)
  const [l, r] = sidesOfColumn(column)
  return level(`ABS(${l} - ${r}) <= ${most}`, { label: `Difference of ${column} <= ${most}`, ...options })
}

/** Two numbers whose difference is less than this share of the greater one: 0.1 for ten per cent. */
export function percentageDifferenceLevel(
  column: string,
  lessThan: number,
  options: LevelOptions = {},
): ComparisonLevel {
  checkThreshold(`the percentage difference of ${column}`, lessThan, 0, 1)
  const [l, r] = sidesOfColumn(column)
  return level(`(ABS(${l} - ${r}) / (CASE WHEN ${r} > ${l} THEN ${r} ELSE ${l} END)) < ${lessThan}`, {
    label: `Percentage difference of ${column} within ${Number((lessThan * 100).toFixed(2))}%`,
    ...options,
  })
}

const EARTH_RADIUS_KM = 6371

/**
 * Two places no further apart than this along the great circle, from columns of degrees. With `notNull` a place that is
 * not known holds the level back by itself; it need not be where a null level comes first.
 */
export function distanceInKmLevel(
  latitude: string,
  longitude: string,
  km: number,
  { notNull = false, ...options }: LevelOptions & { readonly notNull?: boolean } = {},
): ComparisonLevel {
  checkThreshold(`the distance in km`, km, 0, Number.POSITIVE_INFINITY)
  const [latL, latR] = sidesOfColumn(latitude)
  const [longL, longR] = sidesOfColumn(longitude)
  const cosine = `sin(radians(${latL})) * sin(radians(${latR})) + cos(radians(${latL})) * cos(radians(${latR})) * cos(radians(${longR} - ${longL}))`
  // Rounding may take the cosine of no distance past 1, where acos has no answer.
  const clipped = `case when (${cosine}) > 1 then 1 when (${cosine}) < -1 then -1 else (${cosine}) end`
  const known = [latL, latR, longL, longR].map((each) => `${each} is not null`).join(' AND ')
  return level(`${notNull ? `(${known}) AND ` : ''}cast(acos(${clipped}) * ${EARTH_RADIUS_KM} as float) <= ${km}`, {
    label: `Distance <= ${km} km`,
    ...options,
  })
}
