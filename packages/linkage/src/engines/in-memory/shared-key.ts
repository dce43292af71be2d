import type { Groups } from './block-keys.ts'

/** The smallest key that two records share; 0 when they share none. Both lists rise, so they are walked side by side. */
export function smallestSharedKey(
  { starts, entries }: Pick<Groups, 'starts' | 'entries'>,
  l: number,
  r: number,
): number {
  let i = starts[l] as number
  let j = starts[r] as number
  const endI = starts[l + 1] as number
  const endJ = starts[r + 1] as number
  while (i < endI && j < endJ) {
    const a = entries[i] as number
    const b = entries[j] as number
    if (a === b) return a
    if (a < b) i++
    else j++
  }
  return 0
}
