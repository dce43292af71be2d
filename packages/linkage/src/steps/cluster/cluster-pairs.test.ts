import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { isLinkageError } from '../../errors.ts'
import { clusterPairs } from './cluster-pairs.ts'
import type { ClusterMethod, ClusterOptions, ComparisonWeights, DecidedPair } from './cluster-options.ts'

type Scored = readonly [l: number, r: number, matchWeight: number]

function pairsOf(scored: readonly Scored[]): ClusterOptions['pairs'] {
  return {
    length: scored.length,
    l: Int32Array.from(scored, ([l]) => l),
    r: Int32Array.from(scored, ([, r]) => r),
    matchWeight: Float64Array.from(scored, ([, , weight]) => weight),
  }
}

function cluster(records: number, scored: readonly Scored[], options: Partial<ClusterOptions> = {}) {
  return clusterPairs({ records, pairs: pairsOf(scored), thresholdMatchWeight: 5, ...options })
}

/** Records grouped, each group and all groups in rising order. */
function groups(clusterOf: ArrayLike<number>): number[][] {
  const byCluster = Map.groupBy(Array.from(clusterOf).keys(), (record) => clusterOf[record])
  return [...byCluster.values()]
    .map((members) => members.toSorted((a, b) => a - b))
    .toSorted((a, b) => (a[0] ?? 0) - (b[0] ?? 0))
}

test('records that are linked are one, and the others stand alone', () => {
  const { clusterOf, count } = cluster(5, [[0, 2, 9], [3, 4, 2]]) // prettier-ignore
  assert.deepEqual(Array.from(clusterOf), [0, 1, 0, 2, 3])
  assert.equal(count, 4)
})

test('A–B and B–C strong, A and C twins: the stronger link stays, the other is refused with both twins named', () => {
  const { clusterOf, refused } = cluster(3, [[0, 1, 9], [1, 2, 8]], { method: 'best-links-first', conflict: twins([0, 2]) }) // prettier-ignore
  assert.deepEqual(groups(clusterOf), [[0, 1], [2]])
  assert.deepEqual(refused, [{ l: 1, r: 2, matchWeight: 8, reason: 'twins', conflict: [0, 2] }].map(sortedConflict))
})

test('a chain of links holds as long as no two records in it disagree', () => {
  const chain: Scored[] = [[0, 1, 9], [1, 2, 8], [2, 3, 7]] // prettier-ignore
  assert.deepEqual(groups(cluster(4, chain).clusterOf), [[0, 1, 2, 3]])
})

test('a never-link between any two records keeps their whole groups apart', () => {
  const links: Scored[] = [[0, 1, 20], [2, 3, 19], [1, 2, 18], [0, 2, 17]] // prettier-ignore
  const { clusterOf, refused } = cluster(4, links, { method: 'best-links-first', neverLink: [[3, 0]] })
  assert.deepEqual(groups(clusterOf), [[0, 1], [2, 3]]) // prettier-ignore
  assert.deepEqual(refused.map(({ l, r, reason }) => [l, r, reason]), [[1, 2, 'never-link'], [0, 2, 'never-link']]) // prettier-ignore
})

test('a must-link joins what no score would, and is never asked about itself', () => {
  const { clusterOf } = cluster(3, [[1, 2, 6], [0, 2, 5]], { mustLink: [[0, 1]], conflict: twins([0, 1]) }) // prettier-ignore
  assert.deepEqual(groups(clusterOf), [[0, 1, 2]])
})

test('a must-link against a never-link stays apart, as the strongest refusal', () => {
  const { clusterOf, refused } = cluster(2, [[0, 1, 30]], { mustLink: [[0, 1]], neverLink: [[0, 1]] })
  assert.deepEqual(groups(clusterOf), [[0], [1]])
  assert.deepEqual(refused.map(({ matchWeight, reason }) => [matchWeight, reason]), [[Infinity, 'never-link'], [30, 'never-link']]) // prettier-ignore
})

test('a must-link does not carry to a third record that conflicts', () => {
  const { clusterOf } = cluster(3, [], { mustLink: [[0, 1], [1, 2]], conflict: twins([0, 2]) }) // prettier-ignore
  assert.deepEqual(groups(clusterOf), [[0, 1], [2]])
})

test('a source with one record per person has no two records in a cluster', () => {
  const oneRecordPerSource = Int32Array.of(1, 1, 0, 0)
  const { clusterOf, refused } = cluster(4, [[0, 2, 9], [1, 2, 8], [2, 3, 7]], { oneRecordPerSource }) // prettier-ignore
  assert.deepEqual(groups(clusterOf), [[0, 2, 3], [1]])
  assert.equal(refused[0]?.reason, 'same-source')
})

test('a record equally close to two people who disagree is neither of them', () => {
  const links: Scored[] = [[0, 1, 30], [2, 3, 30], [0, 4, 12], [2, 4, 12]] // prettier-ignore
  const conflict = twins([0, 2], [0, 3], [1, 2], [1, 3])
  const { clusterOf, refused } = cluster(5, links, { method: 'best-links-first', conflict, margin: 1 })
  assert.deepEqual(groups(clusterOf), [[0, 1], [2, 3], [4]]) // prettier-ignore
  assert.ok(refused.some(({ reason, r }) => reason === 'too-close-to-call' && r === 4))
})

test('a record clearly closer to one of two people is that one', () => {
  const links: Scored[] = [[0, 1, 30], [2, 3, 30], [0, 4, 15], [2, 4, 12]] // prettier-ignore
  const conflict = twins([0, 2], [0, 3], [1, 2], [1, 3])
  assert.deepEqual(groups(cluster(5, links, { method: 'best-links-first', conflict, margin: 1 }).clusterOf), [[0, 1, 4], [2, 3]]) // prettier-ignore
})

test('average links break a chain whose ends disagree, where connected components make one person of it', () => {
  const chain: Scored[] = [[0, 1, 10], [2, 3, 10], [1, 2, 6], [0, 2, -8], [0, 3, -9], [1, 3, -7]] // prettier-ignore
  assert.deepEqual(groups(cluster(4, chain, { method: 'average-link' }).clusterOf), [[0, 1], [2, 3]]) // prettier-ignore
  assert.deepEqual(groups(cluster(4, chain, { method: 'connected-components' }).clusterOf), [[0, 1, 2, 3]])
})

test('average links ask about pairs that no rule found, and take them for neutral when there is nobody to ask', () => {
  const links: Scored[] = [[0, 1, 12], [1, 2, 11]] // prettier-ignore
  assert.deepEqual(groups(cluster(3, links, { method: 'average-link' }).clusterOf), [[0, 1, 2]])
  const matchWeight = (): number => -20
  assert.deepEqual(groups(cluster(3, links, { method: 'average-link', matchWeight }).clusterOf), [[0, 1], [2]])
})

test('connected components cannot hold records apart and refuse to pretend', () => {
  assert.throws(
    () => cluster(2, [], { method: 'connected-components', neverLink: [[0, 1]] }),
    (error) => isLinkageError(error, 'option-invalid'),
  )
})

test('a pair that names a record which is not there is refused', () => {
  assert.throws(() => cluster(2, [[0, 7, 9]]), /no record 7 among 2/)
})

// ---- against slow and obvious implementations, on random graphs

const RECORDS = 9
const pair = fc
  .tuple(fc.integer({ min: 0, max: RECORDS - 1 }), fc.integer({ min: 0, max: RECORDS - 1 }))
  .filter(([a, b]) => a !== b)
const decided: fc.Arbitrary<DecidedPair[]> = fc.array(pair, { maxLength: 3 })
const graph: fc.Arbitrary<Scored[]> = fc.uniqueArray(
  fc
    .tuple(pair, fc.integer({ min: -4, max: 12 }))
    .map(([[a, b], weight]): Scored => [Math.min(a, b), Math.max(a, b), weight]),
  { maxLength: 24, selector: ([l, r]) => l * RECORDS + r },
)
const cases = fc.record({ scored: graph, mustLink: decided, neverLink: decided, conflicts: decided })

test('connected components are what walking from record to record finds', () => {
  fc.assert(
    fc.property(graph, (scored) => {
      const reached = (start: number): number[] => {
        const seen = new Set([start])
        for (const record of seen) {
          for (const [l, r, weight] of scored) {
            if (weight >= 5 && (l === record || r === record)) seen.add(l === record ? r : l)
          }
        }
        return [...seen].toSorted((a, b) => a - b)
      }
      const expected = Array.from({ length: RECORDS }, (_, record) => reached(record)).filter(
        (members, record) => members[0] === record,
      )
      assert.deepEqual(groups(cluster(RECORDS, scored, { method: 'connected-components' }).clusterOf), expected)
    }),
  )
})

test('keys that are numbers and keys that are text decide alike between equal weights, whatever the order of rows', () => {
  fc.assert(
    fc.property(graph, fc.array(fc.integer(), { minLength: RECORDS, maxLength: RECORDS }), (scored, numbers) => {
      const smallest = Math.min(...numbers)
      const text = numbers.map((each) => String(each - smallest).padStart(12, '0'))
      const [one, other] = [Int32Array.from(numbers), text].map((key) => cluster(RECORDS, scored, { method: 'average-link', key })) // prettier-ignore
      assert.deepEqual(one, other)
    }),
  )
})

test('best links first is what one would do by hand', () => {
  fc.assert(
    fc.property(cases, ({ scored, mustLink, neverLink, conflicts }) => {
      const options = { method: 'best-links-first' as const, mustLink, neverLink, conflict: twins(...conflicts) }
      const { clusterOf } = cluster(RECORDS, scored, options)
      assert.deepEqual(groups(clusterOf), byHand(scored, { mustLink, neverLink, conflicts }))
    }),
    { numRuns: 1000 },
  )
})

test('average link is what one would do by hand', () => {
  fc.assert(
    fc.property(cases, ({ scored, mustLink, neverLink, conflicts }) => {
      const options = { method: 'average-link' as const, mustLink, neverLink, conflict: twins(...conflicts) }
      const { clusterOf } = cluster(RECORDS, scored, options)
      assert.deepEqual(groups(clusterOf), averageByHand(scored, { mustLink, neverLink, conflicts }))
    }),
    { numRuns: 1000 },
  )
})

test('profile link is what one would do by hand, comparison by comparison', () => {
  const parts = fc.tuple(
    fc.integer({ min: -6, max: 9 }),
    fc.integer({ min: -6, max: 9 }),
    fc.integer({ min: -6, max: 9 }),
  )
  const tables = fc.array(parts, { minLength: RECORDS ** 2, maxLength: RECORDS ** 2 })
  const knowledge = fc.array(fc.tuple(fc.boolean(), fc.boolean(), fc.boolean()), { minLength: RECORDS, maxLength: RECORDS }) // prettier-ignore
  fc.assert(
    fc.property(graph, tables, knowledge, decided, (linked, table, known, neverLink) => {
      const partsOf = (a: number, b: number): readonly number[] =>
        (table[Math.min(a, b) * RECORDS + Math.max(a, b)] ?? []).map((weight, place) => known[a]?.[place] && known[b]?.[place] ? weight : Number.NaN) // prettier-ignore
      const totalOf = (a: number, b: number): number =>
        partsOf(a, b).reduce((sum, weight) => sum + (Number.isNaN(weight) ? 0 : weight), -2)
      const comparisonWeights: ComparisonWeights = {
        comparisons: 3,
        priorWeight: -2,
        of(a, b, into) {
          partsOf(a, b).forEach((weight, place) => (into[place] = weight))
          return totalOf(a, b)
        },
        known(records, into) {
          records.forEach((record, row) => known[record]?.forEach((each, place) => (into[row * 3 + place] = each ? 1 : 0))) // prettier-ignore
        },
      }
      const scored = linked.map(([l, r]): Scored => [l, r, totalOf(l, r)])
      const { clusterOf } = cluster(RECORDS, scored, { comparisonWeights, neverLink })
      assert.deepEqual(groups(clusterOf), profileByHand(scored, partsOf, neverLink))
    }),
    { numRuns: 500 },
  )
})

test('two records here that repeat one birthday and two there that repeat another weigh twice against being one', () => {
  // Names agree by 8 everywhere; birthdays by 9 within {0, 1} and {2, 3}, and differ by -3 across; the prior is 0.
  const comparisonWeights: ComparisonWeights = {
    comparisons: 2,
    priorWeight: 0,
    of(a, b, into) {
      into[0] = 8
      into[1] = a >> 1 === b >> 1 ? 9 : -3
      return 8 + into[1]
    },
    known: (records, into) => into.fill(1, 0, records.length * 2),
  }
  const all: Scored[] = [[0, 1, 17], [2, 3, 17], [0, 2, 5], [0, 3, 5], [1, 2, 5], [1, 3, 5]] // prettier-ignore
  assert.deepEqual(groups(cluster(4, all, { comparisonWeights }).clusterOf), [[0, 1], [2, 3]]) // prettier-ignore
  assert.deepEqual(groups(cluster(4, all, { comparisonWeights, method: 'average-link' }).clusterOf), [[0, 1, 2, 3]])
  const three: Scored[] = [[0, 1, 17], [0, 2, 5], [1, 2, 5]] // prettier-ignore
  assert.deepEqual(groups(cluster(3, three, { comparisonWeights }).clusterOf), [[0, 1, 2]])
})

for (const method of ['profile-link', 'average-link', 'best-links-first', 'connected-components'] as const) {
  test(`${method}: the order of rows and of pairs makes no difference, also with equal weights`, () => {
    const shuffles = fc.shuffledSubarray(
      Array.from({ length: RECORDS }, (_, record) => record),
      { minLength: RECORDS },
    )
    fc.assert(
      fc.property(cases, shuffles, fc.nat(), ({ scored, ...decisions }, newRow, turn) => {
        const key = Array.from({ length: RECORDS }, (_, record) => `record ${record}`)
        const first = cluster(RECORDS, scored, { ...heldApart(method, decisions), method, key, margin: 2 })
        const moved = scored.map(([l, r, weight]): Scored => [newRow[r] ?? 0, newRow[l] ?? 0, weight])
        const turned = [...moved.slice(turn % (moved.length + 1)), ...moved.slice(0, turn % (moved.length + 1))]
        const movedKey: string[] = []
        newRow.forEach((row, record) => (movedKey[row] = key[record] ?? ''))
        const move = (pairs: DecidedPair[]): DecidedPair[] => pairs.map(([a, b]) => [newRow[b] ?? 0, newRow[a] ?? 0])
        const movedDecisions = {
          mustLink: move(decisions.mustLink),
          neverLink: move(decisions.neverLink),
          conflicts: move(decisions.conflicts),
        }
        const second = cluster(RECORDS, turned, {
          ...heldApart(method, movedDecisions),
          method,
          key: movedKey,
          margin: 2,
        })
        const named = (clusterOf: ArrayLike<number>, keys: readonly string[]) =>
          groups(clusterOf)
            .map((members) => members.map((record) => keys[record] ?? '').toSorted())
            .toSorted()
        assert.deepEqual(named(second.clusterOf, movedKey), named(first.clusterOf, key))
      }),
      { numRuns: 500 },
    )
  })

  test(`${method}: records elsewhere make no difference to a component`, () => {
    fc.assert(
      fc.property(cases, graph, ({ scored, ...decisions }, elsewhere) => {
        const options = { ...heldApart(method, decisions), method, margin: 2 }
        const alone = cluster(RECORDS, scored, options)
        const more = elsewhere.map(([l, r, weight]): Scored => [l + RECORDS, r + RECORDS, weight])
        const together = cluster(RECORDS * 2, [...more, ...scored], options)
        assert.deepEqual(groups(together.clusterOf.slice(0, RECORDS)), groups(alone.clusterOf))
      }),
    )
  })
}

type Decisions = { mustLink: DecidedPair[]; neverLink: DecidedPair[]; conflicts: DecidedPair[] }

function heldApart(method: ClusterMethod, { mustLink, neverLink, conflicts }: Decisions): Partial<ClusterOptions> {
  if (method === 'connected-components') return { mustLink }
  return { mustLink, neverLink, conflict: twins(...conflicts) }
}

function twins(...pairs: DecidedPair[]): (a: number, b: number) => string | undefined {
  return (a, b) => (pairs.some(([x, y]) => (x === a && y === b) || (x === b && y === a)) ? 'twins' : undefined)
}

function sortedConflict<Link extends { conflict: number[] }>(link: Link): Link {
  return { ...link, conflict: link.conflict.toSorted((a, b) => a - b) }
}

function refusalByHand({ mustLink, neverLink, conflicts }: Decisions): (a: number, b: number) => boolean {
  const includes = (pairs: readonly DecidedPair[], a: number, b: number): boolean => twins(...pairs)(a, b) !== undefined
  return (a, b) => includes(neverLink, a, b) || (!includes(mustLink, a, b) && includes(conflicts, a, b))
}

function byHand(scored: readonly Scored[], { mustLink, neverLink, conflicts }: Decisions): number[][] {
  let people = Array.from({ length: RECORDS }, (_, record) => [record])
  const mustNotBeOne = refusalByHand({ mustLink, neverLink, conflicts })
  const sorted = (pairs: readonly Scored[]): Scored[] =>
    pairs.toSorted((x, y) => y[2] - x[2] || x[0] - y[0] || x[1] - y[1])
  const must = mustLink.map(([a, b]): Scored => [Math.min(a, b), Math.max(a, b), Infinity])
  for (const [l, r] of [...sorted(must), ...sorted(scored.filter(([, , weight]) => weight >= 5))]) {
    const one = people.find((members) => members.includes(l)) ?? []
    const other = people.find((members) => members.includes(r)) ?? []
    if (one === other || one.some((a) => other.some((b) => mustNotBeOne(a, b)))) continue
    people = [...people.filter((members) => members !== one && members !== other), [...one, ...other]]
  }
  return people.map((members) => members.toSorted((a, b) => a - b)).toSorted((a, b) => (a[0] ?? 0) - (b[0] ?? 0))
}

/** Average link over and over from scratch, from the groups that must-links have made. */
function averageByHand(scored: readonly Scored[], decided: Decisions): number[][] {
  let people = byHand([], decided)
  const mustNotBeOne = refusalByHand(decided)
  const weightOf = (a: number, b: number): number =>
    scored.find(([l, r]) => l === Math.min(a, b) && r === Math.max(a, b))?.[2] ?? 0
  for (;;) {
    let best: { one: number[]; other: number[]; average: number } | undefined
    for (const one of people) {
      for (const other of people) {
        if ((one[0] ?? 0) >= (other[0] ?? 0) || one.some((a) => other.some((b) => mustNotBeOne(a, b)))) continue
        let sum = 0
        for (const a of one) for (const b of other) sum += weightOf(a, b)
        const average = sum / (one.length * other.length)
        if (average >= 5 && average > (best?.average ?? -Infinity)) best = { one, other, average }
      }
    }
    if (best === undefined) return people
    const { one, other } = best
    const joined = [...one, ...other].toSorted((a, b) => a - b)
    people = [...people.filter((members) => members !== one && members !== other), joined].toSorted(
      (a, b) => (a[0] ?? 0) - (b[0] ?? 0),
    )
  }
}

/** Profile link over and over from scratch: any two groups with a scored pair across, the highest first. */
function profileByHand(
  scored: readonly Scored[],
  partsOf: (a: number, b: number) => readonly number[],
  apart: readonly DecidedPair[],
): number[][] {
  let people = linkedThrough(scored)
  const finished: number[][] = []
  for (const component of people) {
    people = component.map((record) => [record])
    const inside = (a: number, b: number): boolean => scored.some(([l, r]) => (l === a && r === b) || (l === b && r === a)) // prettier-ignore
    const known = (records: readonly number[], place: number): number => records.filter((record) => !Number.isNaN(partsOf(record, record)[place])).length // prettier-ignore
    const heightOf = (one: readonly number[], other: readonly number[]): number => {
      const across = one.flatMap((a) => other.map((b) => partsOf(a, b)))
      let whole = -2
      for (const place of [0, 1, 2]) {
        const parts = across.map((each) => each[place] ?? Number.NaN).filter((each) => !Number.isNaN(each))
        if (parts.length === 0) continue
        const weight = (Math.max(...parts) + parts.reduce((sum, each) => sum + each, 0) / parts.length) / 2
        whole += weight < 0 ? weight * Math.min(known(one, place), known(other, place)) : weight
      }
      const totals = across.map((each) => each.reduce((sum, part) => sum + (Number.isNaN(part) ? 0 : part), -2))
      return (Math.max(...totals) + whole) / 2
    }
    for (;;) {
      let best: { one: number[]; other: number[]; height: number } | undefined
      for (const one of people) {
        for (const other of people) {
          if ((one[0] ?? 0) >= (other[0] ?? 0)) continue
          if (!one.some((a) => other.some((b) => inside(a, b)))) continue
          if (one.some((a) => other.some((b) => twins(...apart)(a, b) !== undefined))) continue
          const height = heightOf(one, other)
          if (height >= 5 && height > (best?.height ?? -Infinity)) best = { one, other, height }
        }
      }
      if (best === undefined) break
      const { one, other } = best
      const joined = [...one, ...other].toSorted((a, b) => a - b)
      people = [...people.filter((members) => members !== one && members !== other), joined].toSorted((a, b) => (a[0] ?? 0) - (b[0] ?? 0)) // prettier-ignore
    }
    finished.push(...people)
  }
  return finished.toSorted((a, b) => (a[0] ?? 0) - (b[0] ?? 0))
}

/** The groups that links at or above 5 connect. */
function linkedThrough(scored: readonly Scored[]): number[][] {
  return groups(cluster(RECORDS, scored, { method: 'connected-components' }).clusterOf)
}
