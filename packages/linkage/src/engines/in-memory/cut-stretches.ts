import type { Stretch } from './pair-source.ts'

/** What work is walked along, blocks or records or components, and how many comparisons each of them makes at most. */
export type Sizes = { readonly count: number; at(place: number): number }

/** Cuts work where about so many comparisons have come together: always in the same places, whoever works on it. */
export function cutStretches(pass: number, sizes: Sizes, comparisons: number): Stretch[] {
  const stretches: Stretch[] = []
  let from = 0
  let sum = 0
  for (let place = 0; place < sizes.count; place++) {
    sum += sizes.at(place)
    if (sum < comparisons) continue
    stretches.push({ pass, from, to: place + 1 })
    from = place + 1
    sum = 0
  }
  if (sum > 0) stretches.push({ pass, from, to: sizes.count })
  return stretches
}
