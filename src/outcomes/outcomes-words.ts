import { inWords } from '../platform/calendar-day.ts'
import type { Stage } from './disclosure-control/stages.ts'

/** Said wherever these counts are shown: a later evaluation may say more, these cannot. */
export const saysNothingOfCause = 'This does not show what support caused.'

/** Why a number is missing, and what the others are. */
export const hiddenInWords =
  'A number of 7 or fewer is hidden, none included, so that nobody can be recognised. Others are hidden where such a number could be worked out from them. The rest are rounded to the nearest 5, and totals add only the numbers shown.'

/** Which results the table counts. */
export function resultsInWords(resultsAsOf: string | null): string {
  return resultsAsOf === null
    ? 'No results had been worked out by then.'
    : `Results as worked out as of ${inWords(resultsAsOf)}, for each family that was supported.`
}

/** Why one may not ask as of any other day. */
export const quartersInWords =
  'Counts are shown as of the ends of quarters only. What is shown once is never changed, so that no two answers can be subtracted from each other.'

export const stageInWords: Readonly<Record<Stage, string>> = {
  identified: 'Families identified',
  offered: 'Families offered support',
  supported: 'Families supported',
  closed: 'Families whose support has ended',
}
