import type { VerbEntry } from './verb.ts'

/** Every verb, in the order in which a newcomer meets them. */
export const verbs: readonly VerbEntry[] = [
  { name: 'profile', load: async () => (await import('./verbs/profile.ts')).profileVerb },
  { name: 'block', load: async () => (await import('./verbs/block.ts')).blockVerb },
  { name: 'train', load: async () => (await import('./verbs/train.ts')).trainVerb },
  { name: 'predict', load: async () => (await import('./verbs/predict.ts')).predictVerb },
  { name: 'cluster', load: async () => (await import('./verbs/cluster.ts')).clusterVerb },
  { name: 'dedupe', load: async () => (await import('./verbs/dedupe.ts')).dedupeVerb },
  { name: 'label', load: async () => (await import('./verbs/label.ts')).labelVerb },
  { name: 'evaluate', load: async () => (await import('./verbs/evaluate.ts')).evaluateVerb },
  { name: 'explain', load: async () => (await import('./verbs/explain.ts')).explainVerb },
  { name: 'report', load: async () => (await import('./verbs/report.ts')).reportVerb },
]
