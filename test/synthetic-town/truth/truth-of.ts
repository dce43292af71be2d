import { planDeliveries } from '../sources/plan-deliveries.ts'
import { rowsAsSent } from '../sources/rows-as-sent.ts'
import { type Town } from '../town.ts'
import { makeTruthRecorder } from './record-truth.ts'
import { type Truth } from './truth.ts'

const truths = new WeakMap<Town, Truth>()

/** The truth of every row the town's partners send, kept apart from what they send. */
export function truthOf(town: Town): Truth {
  let truth = truths.get(town)
  if (!truth) {
    const { deliveries, registrations } = planDeliveries(town)
    const recorder = makeTruthRecorder(town, registrations)
    for (const delivery of deliveries) {
      recorder.begin(delivery)
      for (const row of rowsAsSent(town, delivery)) recorder.note(row)
    }
    rememberTruth(town, (truth = recorder.finish()))
  }
  return truth
}

/** Keeps a truth that was recorded while the deliveries were written, so that nothing is worked out twice. */
export function rememberTruth(town: Town, truth: Truth): void {
  truths.set(town, truth)
}
