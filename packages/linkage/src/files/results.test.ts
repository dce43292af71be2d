import assert from 'node:assert/strict'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { columnNamed, type Table } from '../columns/table.ts'
import { valueAt } from '../columns/column.ts'
import type { Value } from '../columns/value.ts'
import { matchProbability } from '../model/weights.ts'
import type { ScoredPairs } from '../steps/pairs.ts'
import { temporaryFolder } from '../testing/temporary-folder.ts'
import { readPairs } from './read-pairs.ts'
import { readTable } from './read-table.ts'
import { writeClusters } from './write-clusters.ts'
import { writePairs } from './write-pairs.ts'

const cells = (table: Table, column: string): Value[] =>
  Array.from({ length: table.records }, (_, record) => valueAt(columnNamed(table, column), record))

const pairsOf = (pairs: readonly (readonly [number, number, number])[]): ScoredPairs => ({
  length: pairs.length,
  l: Int32Array.from(pairs, ([l]) => l),
  r: Int32Array.from(pairs, ([, r]) => r),
  matchWeight: Float64Array.from(pairs, ([, , weight]) => weight),
  rule: Uint8Array.from(pairs, (_, place) => place),
  levels: Int8Array.from(pairs.flatMap(() => [2, -1])),
  comparisons: ['surname', 'dob'],
  candidatePairs: pairs.length,
  skippedBlocks: [],
})

for (const ending of ['csv', 'parquet']) {
  test(`pairs are written as ${ending} with Splink's columns, and read back as the rows they are`, async (context) => {
    const folder = temporaryFolder(context)
    const inputs = ['a', 'b'].map((name) => join(folder, `${name}.csv`))
    inputs.forEach((path) => writeFileSync(path, 'unique_id,surname\n10,khan\n7,jones\n'))
    const table = await readTable(inputs, { uniqueId: 'unique_id' })
    const pairs = pairsOf([[0, 2, 12.25], [1, 3, -1e-9], [0, 3, -300.5]]) // prettier-ignore
    const path = join(folder, `pairs.${ending}`)
    await writePairs(path, { table, pairs }, { inputs })

    const written = await readTable([path])
    assert.deepEqual([...written.columns.keys()], ['match_weight', 'match_probability', 'source_dataset_l', 'source_dataset_r', 'unique_id_l', 'unique_id_r', 'gamma_surname', 'gamma_dob', 'match_key']) // prettier-ignore
    assert.deepEqual(cells(written, 'match_weight'), [12.25, -1e-9, -300.5])
    assert.deepEqual(cells(written, 'match_probability'), [12.25, -1e-9, -300.5].map(matchProbability))
    assert.deepEqual(cells(written, 'source_dataset_l'), ['a', 'a', 'a'])
    assert.deepEqual(cells(written, 'source_dataset_r'), ['b', 'b', 'b'])
    assert.deepEqual(cells(written, 'unique_id_l'), [10, 7, 10])
    assert.deepEqual(cells(written, 'unique_id_r'), [10, 7, 7])
    assert.deepEqual(cells(written, 'gamma_surname'), [2, 2, 2])
    assert.deepEqual(cells(written, 'match_key').map(String), ['0', '1', '2'])

    const read = await readPairs(path, table)
    assert.deepEqual({ ...read }, { length: 3, l: pairs.l, r: pairs.r, matchWeight: pairs.matchWeight })
  })

  test(`clusters are written as ${ending} with the id of their first record, and columns that linking did not need`, async (context) => {
    const folder = temporaryFolder(context)
    const input = join(folder, 'people.csv')
    writeFileSync(input, 'note,unique_id,surname,born\n"a, b",0012,khan,1980\n,0007,kahn,1980\nzoë,0003,jones,\n')
    const table = await readTable([input], { uniqueId: 'unique_id', columns: ['surname'] })
    assert.deepEqual([...table.columns.keys()], ['unique_id', 'surname'])
    const path = join(folder, `clusters.${ending}`)
    await writeClusters(path, { table, clusterOf: Int32Array.of(0, 0, 1) }, { inputs: [input] })

    const written = await readTable([path])
    assert.deepEqual([...written.columns.keys()], ['cluster_id', 'note', 'unique_id', 'surname', 'born'])
    assert.deepEqual(cells(written, 'cluster_id'), ['0007', '0007', '0003'])
    assert.deepEqual(cells(written, 'note'), ['a, b', null, 'zoë'])
    assert.deepEqual(cells(written, 'born'), [1980, 1980, null])
  })
}

test('ids keep the type they have in the input, and clusters of several sources are called by both', async (context) => {
  const folder = temporaryFolder(context)
  const [a, b] = ['a.csv', 'b.csv'].map((name) => join(folder, name)) as [string, string]
  writeFileSync(a, 'unique_id,surname\n9,khan\n10,jones\n')
  writeFileSync(b, 'unique_id,surname\n2,khan\n')
  const clusters = join(folder, 'clusters.parquet')
  const one = await readTable([a], { uniqueId: 'unique_id' })
  await writeClusters(clusters, { table: one, clusterOf: Int32Array.of(0, 0) })
  assert.deepEqual(cells(await readTable([clusters]), 'cluster_id'), [9, 9])

  const two = await readTable([a, b], { uniqueId: 'unique_id' })
  await writeClusters(clusters, { table: two, clusterOf: Int32Array.of(0, 1, 0) }, { inputs: [a, b] })
  const written = await readTable([clusters])
  assert.deepEqual(cells(written, 'cluster_id'), ['a-__-9', 'a-__-10', 'a-__-9'])
  assert.deepEqual(cells(written, 'source_dataset'), ['a', 'a', 'b'])
  assert.deepEqual(cells(written, 'unique_id'), [9, 10, 2])
})

test('files that disagree on whether a column holds numbers give text, and 1 in one is 1 in the other', async (context) => {
  const folder = temporaryFolder(context)
  const [a, b] = ['a.csv', 'b.csv'].map((name) => join(folder, name)) as [string, string]
  writeFileSync(a, 'house,flag,weight\n1,TRUE,1.50\n2,false,2\n')
  writeFileSync(b, 'house,flag,weight\n1a,true,1.5\n1,FALSE,-0.25\n')
  const table = await readTable([a, b])
  assert.deepEqual(cells(table, 'house'), ['1', '2', '1a', '1'])
  assert.deepEqual(cells(table, 'flag'), [true, false, true, false])
  assert.deepEqual(cells(table, 'weight'), [1.5, 2, 1.5, -0.25])
  assert.deepEqual(columnNamed(table, 'weight').values, [null, 1.5, 2, -0.25])
})

test('codes with leading zeros, exponents without a sign, and whole numbers that would not be exact stay text', async (context) => {
  const path = join(temporaryFolder(context), 'people.csv')
  writeFileSync(path, 'zip,flat,id,born\n02119,12E4,9007199254740993,1980-04-01\n10001,13,1,1981-04-01\n')
  const table = await readTable([path])
  assert.deepEqual(cells(table, 'zip'), ['02119', '10001'])
  assert.deepEqual(cells(table, 'flat'), ['12E4', '13'])
  assert.deepEqual(cells(table, 'id'), ['9007199254740993', '1'])
  assert.deepEqual(cells(table, 'born'), ['1980-04-01', '1981-04-01'])
})
