import { groupsOf, type Groups } from './block-keys.ts'
import type { BlockingPass } from './blocking-pass.ts'

/** The pass without the blocks of some keys: it finds none of their pairs, so that a later rule still may. */
export function withoutBlocks(
  pass: BlockingPass,
  keys: { has(key: number): boolean; readonly size: number },
): BlockingPass {
  if (keys.size === 0) return pass
  const kept = (codes: Int32Array): Int32Array => codes.map((key) => (keys.has(key) ? 0 : key))
  const rightKeys = kept(pass.rightKeys)
  return {
    ...pass,
    right: groupsOf(rightKeys),
    rightKeys,
    leftKeys: pass.leftKeys && kept(pass.leftKeys),
    keysOfRecord: pass.keysOfRecord && withoutEntries(pass.keysOfRecord, keys),
  }
}

function withoutEntries({ starts, entries, count }: Groups, left: { has(entry: number): boolean }): Groups {
  const keptStarts = new Int32Array(starts.length)
  const kept: number[] = []
  for (let group = 0; group < count; group++) {
    keptStarts[group] = kept.length
    for (let place = starts[group] as number; place < (starts[group + 1] as number); place++) {
      const entry = entries[place] as number
      if (!left.has(entry)) kept.push(entry)
    }
  }
  keptStarts[count] = kept.length
  return { starts: keptStarts, entries: Int32Array.from(kept), count }
}
