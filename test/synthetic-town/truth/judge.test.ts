import assert from 'node:assert/strict'
import { test } from 'node:test'
import { dayOf } from '../day.ts'
import { makeTown } from '../make-town.ts'
import { randomOf } from '../random.ts'
import { recordsOf } from './baseline.ts'
import { familiesOn, householdsOn } from './households.ts'
import { judgeGrouping } from './judge-grouping.ts'
import { type ExportRow, judgeLinkage } from './judge-linkage.ts'
import { identityOfRow, isDescribing, type Truth } from './truth.ts'
import { truthOf } from './truth-of.ts'

const town = makeTown({ households: 60, seed: 9 })
const truth = truthOf(town)
const asOf = '2019-08-31'

/** An export as Kith would write it, with the person of every row as told. */
function exported(
  personOf: (row: number) => string,
  more: (row: number) => Partial<ExportRow> = () => ({}),
): ExportRow[] {
  return recordsOf(truth).map((row) => {
    const file = truth.files.findLast((each) => each.firstRow <= row)!
    return { source: file.source, file: file.name, row: row - file.firstRow + 1, person: personOf(row), ...more(row) }
  })
}

test('a perfect linkage is judged perfect, and one that joins nobody finds nothing', () => {
  const perfect = judgeLinkage(
    truth,
    exported((row) => String(identityOfRow(truth, row))),
  )
  assert.deepEqual(
    [perfect.pairPrecision, perfect.pairRecall, perfect.clusterF1, perfect.sealedPairsJoined],
    [1, 1, 1, 0],
  )
  assert.equal(perfect.recordsNotExported, 0)
  const alone = judgeLinkage(
    truth,
    exported(() => ''),
  )
  assert.equal(alone.pairRecall, 0)
})

test('joining the two identities of an adopted child is told apart, and is in no other number', () => {
  const joined = judgeLinkage(
    truth,
    exported((row) => String(truth.person[row])),
  )
  assert.deepEqual([joined.pairPrecision, joined.pairRecall], [1, 1])
  assert.ok(joined.sealedPairsJoined > 0)
})

test('rows nobody was made of cost recall, never precision', () => {
  const random = randomOf(1, 'drop')
  const judged = judgeLinkage(
    truth,
    exported((row) => (random.chance(0.2) ? '' : String(identityOfRow(truth, row)))),
  )
  assert.equal(judged.pairPrecision, 1)
  assert.ok(judged.pairRecall < 0.8)
})

test('the counts agree with looking at every pair', () => {
  const random = randomOf(2, 'guess')
  const guess = new Map(
    recordsOf(truth).map((row) => [row, String(random.chance(0.8) ? truth.person[row]! >> 1 : random.below(40))]),
  )
  const judged = judgeLinkage(
    truth,
    exported((row) => guess.get(row)!),
  )
  const all = slowly(truth, guess, recordsOf(truth), () => true)
  assert.deepEqual([judged.pairPrecision, judged.pairRecall], all)
  const describing = recordsOf(truth).filter((row) => isDescribing(truth, row))
  const across = slowly(truth, guess, describing, (one, other) => truth.registration[one] !== truth.registration[other])
  assert.deepEqual([judged.acrossRegistrations.pairPrecision, judged.acrossRegistrations.pairRecall], across)
})

/** The obvious way: every pair of rows, one after another. */
function slowly(
  known: Truth,
  guess: ReadonlyMap<number, string>,
  rows: readonly number[],
  counts: (one: number, other: number) => boolean,
) {
  let [joined, same, both] = [0, 0, 0]
  for (const [at, one] of rows.entries()) {
    for (const other of rows.slice(at + 1)) {
      const [left, right] = [identityOfRow(known, one), identityOfRow(known, other)]
      const isSealed = left !== right && known.person[one] === known.person[other]
      if (isSealed || !counts(one, other)) continue
      const isJoined = guess.get(one) === guess.get(other)
      if (isJoined) joined++
      if (left === right) same++
      if (isJoined && left === right) both++
    }
  }
  return [both / joined, both / same]
}

test('the true households and families are judged perfect', () => {
  const day = dayOf(asOf)
  const groups = { household: householdsOn(town, day).groupOf, family: familiesOn(town, day).groupOf }
  const groupOf = (of: 'household' | 'family', row: number) => String(groups[of].get(truth.person[row]!) ?? '')
  const rows = exported(
    (row) => String(truth.person[row]),
    (row) => ({ household: groupOf('household', row), family: groupOf('family', row) }),
  )
  for (const kind of ['household', 'family'] as const) {
    const { precision, recall, truePairs } = judgeGrouping(truth, rows, { asOf, of: kind })
    assert.deepEqual([precision, recall], [1, 1])
    assert.ok(truePairs > 20)
  }
})

test('putting everyone in one family finds all pairs and is mostly wrong', () => {
  const rows = exported(
    (row) => String(truth.person[row]),
    () => ({ family: 'one' }),
  )
  const { precision, recall } = judgeGrouping(truth, rows, { asOf, of: 'family' })
  assert.equal(recall, 1)
  assert.ok(precision < 0.1)
})

test('a refuge, a prison and a care home make no household, and a shared house one for each group of kin', () => {
  const day = dayOf(asOf)
  const { groupOf } = householdsOn(town, day)
  for (const person of town.people) {
    const home = person.stays.find((stay) => stay.from <= day && day < stay.to)?.dwelling
    if (!home) assert.ok(!groupOf.has(person.id))
    if (home && ['refuge', 'prison', 'care-home', 'childrens-home'].includes(home.kind))
      assert.ok(!groupOf.has(person.id))
  }
  const families = familiesOn(town, day)
  assert.ok(families.elsewhere.size > 0, 'some parents live elsewhere')
})
