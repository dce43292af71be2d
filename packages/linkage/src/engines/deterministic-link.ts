import type { BlockingRule, LinkType } from '../model/model.ts'
import { blockingRuleOf, modelOf } from '../model/model-of.ts'
import type { Pairs } from '../steps/pairs.ts'
import type { Engine } from './engine.ts'

/**
 * Links by rules alone: every pair that a rule finds, once, under the first that does, with nothing compared and no
 * weight. Right where rules are so strict that they find true links only; many are then missed.
 */
export async function deterministicLink(
  engine: Engine,
  {
    rules,
    linkType,
    signal,
  }: {
    readonly rules: readonly (BlockingRule | string)[]
    readonly linkType: LinkType
    readonly signal?: AbortSignal
  },
): Promise<Pairs & { readonly rule: Uint8Array }> {
  const bare = modelOf({ linkType, comparisons: [], blockingRules: rules.map(blockingRuleOf) })
  const { length, l, r, rule } = await engine.predict(bare, { ...(signal && { signal }) })
  return { length, l, r, rule }
}
