import type { ClusterOptions } from '../../../steps/cluster/cluster-options.ts'
import { pairsOf, recordsOf, type Components } from '../../../steps/cluster/components.ts'
import { averageHeight, profileHeight } from '../../../steps/cluster/group-agreement.ts'
import { componentJoiner } from '../../../steps/cluster/join-component.ts'
import type { Pairs } from '../../../steps/pairs.ts'
import { comparisonWeightsOf } from '../comparison-weights.ts'
import { cutStretches } from '../cut-stretches.ts'
import type { PairEngine } from '../engine.ts'
import type { Stretch } from '../pair-source.ts'
import { compiledScoring, type Weighing } from '../scorer.ts'
import type { JobAtHand } from './job.ts'

/** Joining the groups of components where nothing may be refused: each component by itself, so on any thread. */
export type MergeJob = {
  readonly source: {
    readonly kind: 'components'
    readonly components: Components
    readonly pairs: Pairs & { readonly matchWeight: Float64Array }
    readonly levels: Int8Array
    readonly stretches: readonly Stretch[]
  }
  readonly task: {
    readonly kind: 'merge'
    readonly weighing: Weighing
    readonly order: Int32Array | undefined
    readonly method: 'profile-link' | 'average-link'
    readonly thresholdMatchWeight: number
  }
}

/** A record or a pair of a component takes as long as so many comparisons. */
const COMPARISONS_EACH = 5

/** The components cut into parts that do not depend on who works on them. */
export function stretchesOf(components: Components, stretchComparisons: number): Stretch[] {
  const itemsOf = (component: number): number =>
    recordsOf(components, component).length + pairsOf(components, component).length
  const sizes = { count: components.count, at: (component: number) => itemsOf(component) * COMPARISONS_EACH }
  return cutStretches(0, sizes, stretchComparisons)
}

export function mergeAtHand({ source, task }: MergeJob, engine: PairEngine): JobAtHand {
  const { components, pairs, levels } = source
  const weights = comparisonWeightsOf(compiledScoring(task.weighing, engine), task.order)
  const ofPair = (pair: number, into: Float64Array): number =>
    weights.ofLevels(levels, pair * into.length, { a: pairs.l[pair]!, b: pairs.r[pair]!, into })
  const options: ClusterOptions = {
    records: engine.table.records,
    pairs,
    thresholdMatchWeight: task.thresholdMatchWeight,
    comparisonWeights: { ...weights, ofPair },
  }
  let joined: number[] = []
  const groups = { find: (record: number) => record, join: (a: number, b: number) => void joined.push(a, b) }
  const height = task.method === 'average-link' ? averageHeight : profileHeight(weights)
  const join = componentJoiner(options, { groups, refused: [], height })
  return {
    run(stretch) {
      const { from, to } = source.stretches[stretch]!
      for (let component = from; component < to; component++) join(components, component)
      const done = { kept: undefined, joined: Int32Array.from(joined), pairs: 0 }
      joined = []
      return done
    },
    counted: () => [],
  }
}
