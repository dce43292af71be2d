import type { DemoDay } from './demo-day.ts'
import { identify } from './identify.ts'

/** A day on which something happens besides files arriving. */
export type Chapter = { readonly day: string; readonly happens: (day: DemoDay) => Promise<void> }

const look = async (d: DemoDay) => {
  const t = performance.now()
  console.error(d.day, await identify(d), Math.round(performance.now() - t), JSON.stringify(d.watch.stages))
}
export const calendar: readonly Chapter[] = ['2017-02-01','2017-10-23', '2018-02-05', '2018-06-05', '2018-11-05','2019-02-28', '2019-08-31'].map((day) => ({
  day,
  happens: look,
}))
