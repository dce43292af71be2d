import { type Day, dayOf, partsOf } from './day.ts'

/** Avonmere's school terms, three a year, as its schools published them. Days are first and last, both included. */
export type Term = {
  readonly index: number
  readonly name: string
  readonly starts: Day
  readonly ends: Day
  /** Half days a school is open: two for each school day. */
  readonly sessions: number
}

export const terms: readonly Term[] = (
  [
    ['autumn 2016', '2016-09-05', '2016-12-16', 140],
    ['spring 2017', '2017-01-03', '2017-04-07', 128],
    ['summer 2017', '2017-04-24', '2017-07-21', 118],
    ['autumn 2017', '2017-09-04', '2017-12-15', 140],
    ['spring 2018', '2018-01-02', '2018-03-29', 118],
    ['summer 2018', '2018-04-16', '2018-07-20', 128],
    ['autumn 2018', '2018-09-03', '2018-12-14', 140],
    ['spring 2019', '2019-01-03', '2019-04-05', 126],
    ['summer 2019', '2019-04-23', '2019-07-19', 116],
  ] as const
).map(([name, starts, ends, sessions], index) => ({ index, name, starts: dayOf(starts), ends: dayOf(ends), sessions }))

/** The school year a day belongs to, named by the year of its 1 September. */
export function schoolYearOf(day: Day): number {
  const { year, month } = partsOf(day)
  return month >= 9 ? year : year - 1
}

/** The national curriculum year a child is in: 0 is reception, 1–11 the years after; below 0 or above 11 not at school. */
export function curriculumYear(born: Day, on: Day): number {
  return schoolYearOf(on) - schoolYearOf(born) - 5
}

/** The town's own clock: it lives from the first day to the last, both included. */
export const townBegins: Day = dayOf('2016-09-01')
export const townEnds: Day = dayOf('2019-08-31')
