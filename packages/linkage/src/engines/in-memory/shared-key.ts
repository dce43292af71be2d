import type { BlockingPass } from './blocking-pass.ts'

/** The smallest key by which a pass finds this pair; 0 when it does not find it. */
export function sharedKey(pass: BlockingPass, l: number, r: number): number {
  const { keysOfRecord } = pass
  const key = keysOfRecord === undefined ? singleKey(pass, l, r) : smallestCommon(keysOfRecord, l, r)
  if (key === 0 || pass.filter === undefined) return key
  return pass.filter(l, r) === 1 ? key : 0
}

function singleKey({ leftKeys, rightKeys }: BlockingPass, l: number, r: number): number {
  const key = rightKeys[r] as number
  return (leftKeys ?? rightKeys)[l] === key ? key : 0
}

/** Both lists rise, so walking them side by side finds the smallest key they share. */
function smallestCommon(
  { starts, entries }: { readonly starts: Int32Array; readonly entries: Int32Array },
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
