import { CHART_WIDTH, INK, type Chart } from './chart.ts'
import { bar, beside, rowsOfBars } from './rows-of-bars.ts'
import { linearScale, roundDomain } from './scale.ts'
import { countText } from './written-numbers.ts'

/** A bar for each count, one above the other, with the count written beside it in the room left for that. */
export function barsOfCounts(
  about: Pick<Chart, 'title' | 'description'>,
  {
    title,
    most,
    room,
    counts,
  }: {
    /** What is counted. */
    readonly title: string
    readonly most: number
    readonly room: number
    readonly counts: readonly { readonly label: string; readonly count: number }[]
  },
): string {
  const scale = linearScale(roundDomain([0, most]), [8, CHART_WIDTH - room])
  return rowsOfBars(about, {
    panels: [{ scale, title, tickText: countText }],
    rows: counts.map(({ label, count }) => ({
      label,
      draw: (middle) => [
        bar({ from: scale.at(0), to: scale.at(count), middle, fill: INK.blue }),
        beside(countText(count), { x: scale.at(count), middle, towards: 'right' }),
      ],
    })),
  })
}
