/** Items in buckets: those of bucket `b` are `items` from `starts[b]` up to `starts[b + 1]`. */
export type Buckets = { readonly starts: Int32Array; readonly items: Int32Array }

export function itemsOf({ starts, items }: Buckets, bucket: number): Int32Array {
  return items.subarray(starts[bucket], starts[bucket + 1])
}

/**
 * Items sorted into buckets by counting, each bucket in the order in which the items came.
 *
 * @param items in the order to go through them; without them all items that have a bucket, by number
 */
export function bucketed(
  items: Int32Array | undefined,
  {
    buckets,
    bucketOf,
  }: { readonly buckets: number; /** Item → its bucket, or −1 for none. */ readonly bucketOf: Int32Array },
): Buckets {
  const starts = new Int32Array(buckets + 1)
  const count = items?.length ?? bucketOf.length
  let sortedItems = 0
  for (let place = 0; place < count; place++) {
    const bucket = bucketOf[items === undefined ? place : items[place]!]!
    if (bucket < 0) continue
    starts[bucket + 1] = starts[bucket + 1]! + 1
    sortedItems++
  }
  for (let bucket = 1; bucket <= buckets; bucket++) starts[bucket] = starts[bucket]! + starts[bucket - 1]!
  const sorted = new Int32Array(sortedItems)
  const next = starts.slice()
  for (let place = 0; place < count; place++) {
    const item = items === undefined ? place : items[place]!
    const bucket = bucketOf[item]!
    if (bucket >= 0) sorted[next[bucket]!++] = item
  }
  return { starts, items: sorted }
}
