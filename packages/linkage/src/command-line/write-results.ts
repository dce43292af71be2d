import type { Table } from '../columns/table.ts'
import { writeClusters } from '../files/write-clusters.ts'
import { writeWholeFile } from '../files/whole-file.ts'
import { writePairs } from '../files/write-pairs.ts'
import type { Model } from '../model/model.ts'
import { writeModel } from '../model/write-model.ts'
import type { Clusters } from '../steps/cluster/cluster-options.ts'
import type { ScoredPairs } from '../steps/pairs.ts'
import { inputPaths } from './read-records.ts'
import type { VerbContext } from './verb.ts'

/** Writes results as steps of the run, each file as a whole. */
export function resultWriter({ values, steps, signal }: VerbContext) {
  const inputs = inputPaths(values)
  return {
    model: (path: string, model: Model): Promise<void> =>
      steps.step('write-model', 'Writing the model', () =>
        writeWholeFile(path, inputs, (file) => file.writeFile(`${JSON.stringify(writeModel(model), null, 2)}\n`)),
      ),
    page: (path: string, html: string): Promise<void> =>
      steps.step('write', 'Writing the page', () => writeWholeFile(path, inputs, (file) => file.writeFile(html))),
    pairs: (path: string, of: { readonly table: Table; readonly pairs: ScoredPairs }): Promise<void> =>
      steps.step('write-pairs', 'Writing the pairs', (progress) =>
        writePairs(path, of, { inputs, signal, onProgress: (rows) => progress.at(rows, of.pairs.length) }),
      ),
    clusters: (
      path: string,
      { table, clusters }: { readonly table: Table; readonly clusters: Clusters },
    ): Promise<void> =>
      steps.step('write', 'Writing the clusters', (progress) =>
        writeClusters(
          path,
          { table, clusterOf: clusters.clusterOf },
          { inputs, signal, onProgress: (rows) => progress.at(rows, table.records) },
        ),
      ),
  }
}
