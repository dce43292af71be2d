/** Items in buckets, by number of the bucket. */
export type Buckets = { of(bucket: number): Int32Array }

/** Items sorted into buckets by counting, each bucket in the order in which the items came. */
export function bucketed(items: Int32Array, bucketOf: (item: number) => number, buckets: number): Buckets {
  const starts = new Int32Array(buckets + 1)
  for (const item of items) {
    const next = bucketOf(item) + 1
    starts[next] = (starts[next] as number) + 1
  }
  for (let bucket = 1; bucket <= buckets; bucket++) {
    starts[bucket] = (starts[bucket] as number) + (starts[bucket - 1] as number)
  }
  const sorted = new Int32Array(items.length)
  const next = starts.slice()
  for (const item of items) {
    const bucket = bucketOf(item)
    const place = next[bucket] as number
    sorted[place] = item
    next[bucket] = place + 1
  }
  return { of: (bucket) => sorted.subarray(starts[bucket], starts[bucket + 1]) }
}
