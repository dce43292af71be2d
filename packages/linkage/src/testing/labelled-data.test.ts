import assert from 'node:assert/strict'
import { test } from 'node:test'
import { tableOf } from '../columns/table.ts'
import { inMemoryEngine } from '../engines/in-memory/engine.ts'
import { predict } from '../engines/in-memory/predict.ts'
import { evaluateClusters, type ClusterEvaluation } from '../evaluate/evaluate-clusters.ts'
import { modelOf } from '../model/model-of.ts'
import { clusterWithModel } from '../steps/cluster/cluster-with-model.ts'
import { trainModel } from '../training/train-model.ts'
import { absent } from './outside-data.ts'
import { fake1000, febrl3, febrl4, type PublicDataSet } from './public-data-sets.ts'

/** Trains without a label, links, and only then looks at the labels. */
async function linked(dataSet: PublicDataSet, threshold: number): Promise<ClusterEvaluation> {
  const { rows, truth, model, training, source } = dataSet
  const engine = inMemoryEngine(tableOf(rows, source === undefined ? {} : { sourceDataset: source }))
  // A million pairs teach u well enough here, and are quick.
  const { model: trained } = await trainModel(engine, modelOf(model), { ...training, u: { maxPairs: 1e6 } })
  const pairs = await predict(engine, trained, { thresholdMatchWeight: -10, keepLevels: true })
  const { clusterOf } = await clusterWithModel(engine, trained, pairs, { thresholdMatchWeight: threshold })
  return evaluateClusters(clusterOf, truth)
}

const fake = fake1000()

test(
  'fake_1000: precision at least 0.99 at the recall that its missing values allow',
  { skip: fake === undefined && absent('fake_1000.csv') },
  async () => {
    const { pairs } = await linked(fake!, -2)
    assert.ok(pairs.precision >= 0.99 && pairs.recall >= 0.9, JSON.stringify(pairs))
  },
)

const three = febrl3()

test(
  'FEBRL 3: five heavily damaged copies of a person are found with precision and recall above 0.97',
  { skip: three === undefined && absent('dataset3.csv') },
  async () => {
    const { pairs } = await linked(three!, 0)
    assert.ok(pairs.precision >= 0.99 && pairs.recall >= 0.97, JSON.stringify(pairs))
  },
)

const four = febrl4()

test(
  'FEBRL 4: two files of 5,000 are linked with each other with precision and recall above 0.99',
  { skip: four === undefined && absent('dataset4a.csv') },
  async () => {
    const { pairs } = await linked(four!, 0)
    assert.ok(pairs.precision >= 0.99 && pairs.recall >= 0.99, JSON.stringify(pairs))
  },
)
