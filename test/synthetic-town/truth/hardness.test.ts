import assert from 'node:assert/strict'
import { test } from 'node:test'
import { makeTown } from '../make-town.ts'
import { baseline, recordsOf } from './baseline.ts'
import { truthOf } from './truth-of.ts'

/** Seeds apart from those the rates were chosen on. */
for (const seed of [101, 2024, 777777]) {
  test(`exact matching finds at most 70% of true pairs, whatever pairs are counted (seed ${seed})`, () => {
    const truth = truthOf(makeTown({ seed }))
    const found = baseline(truth)
    assert.ok(found.pairRecall <= 0.7, `of describing records ${found.pairRecall}`)
    assert.ok(found.overAllRecords.pairRecall <= 0.7, `of all records ${found.overAllRecords.pairRecall}`)
    assert.ok(found.pairRecall >= 0.5, 'hard, but most of what is known agrees')
    assert.ok(found.differentPeopleShare >= 0.15, `different people ${found.differentPeopleShare}`)
    assert.ok(truth.rowCount > 20_000 && truth.rowCount < 60_000, `${truth.rowCount} rows`)
    assert.ok(recordsOf(truth).length > truth.rowCount / 2)
  })
}
