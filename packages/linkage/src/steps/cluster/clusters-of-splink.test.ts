import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { isLinkageError } from '../../errors.ts'
import { clusterAtThresholds } from './cluster-at-thresholds.ts'
import { clusterPairs } from './cluster-pairs.ts'
import type { ClusterOptions } from './cluster-options.ts'

type Link = readonly [l: number, r: number, matchWeight: number]

function pairsOf(links: readonly Link[]): ClusterOptions['pairs'] {
  return {
    length: links.length,
    l: Int32Array.from(links, ([l]) => l),
    r: Int32Array.from(links, ([, r]) => r),
    matchWeight: Float64Array.from(links, ([, , weight]) => weight),
  }
}

/** Records, the source of each, and links of weights so few that many tie. */
const graphs = fc.integer({ min: 1, max: 12 }).chain((records) =>
  fc.record({
    records: fc.constant(records),
    sources: fc.array(fc.integer({ min: 0, max: 3 }), { minLength: records, maxLength: records }),
    links: fc
      .uniqueArray(fc.tuple(fc.nat(records - 1), fc.nat(records - 1)), { selector: ([a, b]) => a * records + b, maxLength: 25 })
      .chain((ends) => {
        const pairs = ends.filter(([a, b]) => a < b)
        return fc.tuple(...pairs.map(([a, b]) => fc.tuple(fc.constant(a), fc.constant(b), fc.integer({ min: -2, max: 6 }))))
      }),
  }),
) // prettier-ignore

/** Round by round: every cluster's best link that breaks no promise; where two clusters choose each other they join. */
function mutualBestByRounds(records: number, sources: readonly number[], links: readonly Link[]): number[] {
  const clusterOf = Array.from({ length: records }, (_, record) => record)
  const sourcesIn = (cluster: number): Set<number> =>
    new Set(sources.filter((source, record) => source > 0 && clusterOf[record] === cluster))
  for (;;) {
    const open = links
      .filter(([l, r]) => {
        const [a, b] = [clusterOf[l] as number, clusterOf[r] as number]
        return a !== b && sourcesIn(a).isDisjointFrom(sourcesIn(b))
      })
      .sort((x, y) => y[2] - x[2] || x[0] - y[0] || x[1] - y[1])
    const bestOf = (cluster: number): Link | undefined =>
      open.find(([l, r]) => clusterOf[l] === cluster || clusterOf[r] === cluster)
    const mutual = open.find((link) => bestOf(clusterOf[link[0]] as number) === link && bestOf(clusterOf[link[1]] as number) === link) // prettier-ignore
    if (mutual === undefined) return clusterOf
    const [keep, give] = [clusterOf[mutual[0]] as number, clusterOf[mutual[1]] as number]
    clusterOf.forEach((cluster, record) => {
      if (cluster === give) clusterOf[record] = keep
    })
  }
}

function partition(clusterOf: ArrayLike<number>): string {
  const members = Map.groupBy(Array.from(clusterOf, (_, record) => record), (record) => clusterOf[record] ?? -1) // prettier-ignore
  return [...members.values()].map((each) => each.join()).sort().join(' | ') // prettier-ignore
}

test('single best links are those that are mutually the best, found round by round', () => {
  fc.assert(
    fc.property(graphs, ({ records, sources, links }) => {
      const strong = links.filter(([, , weight]) => weight >= 1)
      const { clusterOf } = clusterPairs({
        records,
        pairs: pairsOf(links),
        thresholdMatchWeight: 1,
        method: 'single-best-links',
        oneRecordPerSource: Int32Array.from(sources),
      })
      assert.equal(partition(clusterOf), partition(mutualBestByRounds(records, sources, strong)))
    }),
    { numRuns: 300 },
  )
})

test('no cluster of single best links has two records of a source without duplicates, and one-to-one links follow', () => {
  fc.assert(
    fc.property(graphs, fc.constantFrom('drop' as const, 'lowest-id' as const), ({ records, sources, links }, ties) => {
      const { clusterOf } = clusterPairs({
        records,
        pairs: pairsOf(links),
        thresholdMatchWeight: 0,
        method: 'single-best-links',
        oneRecordPerSource: Int32Array.from(sources),
        ties,
      })
      const seen = new Set<string>()
      sources.forEach((source, record) => {
        if (source === 0) return
        const key = `${clusterOf[record]} ${source}`
        assert.ok(!seen.has(key))
        seen.add(key)
      })
    }),
  )
})

test('a record tied between two of one source takes the lower, or neither when ties are dropped', () => {
  const options = {
    records: 3,
    pairs: pairsOf([[0, 1, 5], [0, 2, 5]]), // prettier-ignore
    thresholdMatchWeight: 0,
    method: 'single-best-links' as const,
    oneRecordPerSource: Int32Array.of(1, 2, 2),
  }
  assert.deepEqual([...clusterPairs(options).clusterOf], [0, 0, 1])
  assert.deepEqual([...clusterPairs({ ...options, ties: 'drop' }).clusterOf], [0, 1, 2])
})

test('equal links to two different sources are no tie, and neither are two records of a source that has duplicates', () => {
  const pairs = pairsOf([[0, 1, 5], [0, 2, 5]]) // prettier-ignore
  const linked = (sources: readonly number[]): number[] => [
    ...clusterPairs({ records: 3, pairs, thresholdMatchWeight: 0, method: 'single-best-links', ties: 'drop', oneRecordPerSource: Int32Array.from(sources) }).clusterOf, // prettier-ignore
  ]
  assert.deepEqual(linked([1, 2, 3]), [0, 0, 0])
  assert.deepEqual(linked([1, 0, 0]), [0, 0, 0])
})

test('single best links without a word on sources are refused', () => {
  assert.throws(
    () => clusterPairs({ records: 2, pairs: pairsOf([]), thresholdMatchWeight: 0, method: 'single-best-links' }),
    (error) => isLinkageError(error, 'option-invalid') && /Give oneRecordPerSource/.test(error.message),
  )
})

test('clusters at many thresholds are those at each by itself, with their number and sizes', () => {
  fc.assert(
    fc.property(
      graphs,
      fc.array(fc.integer({ min: -3, max: 7 }), { minLength: 1, maxLength: 4 }),
      fc.constantFrom(undefined, 'connected-components' as const, 'best-links-first' as const),
      ({ records, links }, thresholds, method) => {
        const options = { records, pairs: pairsOf(links), mustLink: records > 1 ? [[0, 1] as const] : [] }
        const found = clusterAtThresholds({ ...options, ...(method && { method }) }, thresholds)
        assert.deepEqual(found.map(({ thresholdMatchWeight }) => thresholdMatchWeight), [...new Set(thresholds)].sort((a, b) => a - b)) // prettier-ignore
        for (const { thresholdMatchWeight, clusterOf, count, largest, average } of found) {
          const alone = clusterPairs({ ...options, method: method ?? 'connected-components', thresholdMatchWeight })
          assert.deepEqual(clusterOf, alone.clusterOf)
          assert.equal(count, alone.count)
          const sizes = [...Map.groupBy(clusterOf.keys(), (record) => clusterOf[record]).values()].map(
            (each) => each.length,
          )
          assert.equal(largest, Math.max(...sizes))
          assert.ok(Math.abs(average - records / sizes.length) < 1e-12)
        }
      },
    ),
  )
})

test('no threshold to cluster at, or promises that connected components cannot keep, are refused', () => {
  const options = { records: 2, pairs: pairsOf([]) }
  assert.throws(() => clusterAtThresholds(options, []), /Give at least one match weight/)
  assert.throws(() => clusterAtThresholds({ ...options, neverLink: [[0, 1]] }, [1]), /cannot hold two records apart/)
})
