import { addMonths } from '../../platform/calendar-day.ts'
import type { Edition } from '../edition-schema.ts'
import { kindsOf } from './assess-result.ts'
import { partsOf } from './measure-schema.ts'

/** The kinds of fact an edition's measures ask about: nothing else is read. */
export function kindsMeasured(edition: Edition): string[] {
  const { measures, continuousEmployment } = edition.results
  const ofNeeds = measures.flatMap(({ progress }) => partsOf(progress).flatMap((part) => kindsOf(part, edition)))
  const ofRoute = continuousEmployment === undefined ? [] : [continuousEmployment.benefit, continuousEmployment.work]
  return [...new Set([...ofNeeds, ...ofRoute])].toSorted()
}

/** The first day that any measure looks at, for a case that was opened on a day. */
export function firstDayMeasured({ results }: Edition, openedOn: string): string {
  const lengths = results.measures
    .flatMap(({ progress }) => partsOf(progress))
    .map(({ over }) => ('within' in over ? over.within : results.baseline))
  const months = [results.baseline, ...lengths].map(({ count, unit }) =>
    unit === 'months' ? count : Math.ceil(count / 28),
  )
  // A month more: as many days as the result window has may begin a few days earlier than as many months.
  return addMonths(openedOn, -(Math.max(...months) + 1))
}
