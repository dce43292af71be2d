import type { RuleCount } from '../engines/engine.ts'
import type { BlockingRule, LinkType } from '../model/model.ts'
import type { OpenedRecords } from './open-records.ts'
import { count } from './predict-pairs.ts'
import type { VerbContext } from './verb.ts'

/** Counts the comparisons that rules would make, without making any, and warns of blocks too large to be compared. */
export async function countRules(
  { steps, values, warn }: VerbContext,
  { engine, largestBlock }: Pick<OpenedRecords, 'engine' | 'largestBlock'>,
  { rules, linkType }: { readonly rules: readonly BlockingRule[]; readonly linkType: LinkType },
): Promise<readonly RuleCount[]> {
  const counts = await steps.step('count', 'Counting comparisons', () =>
    engine.countComparisons(rules, { largest: 3, linkType }),
  )
  const fate = values['skip-large-blocks'] === true ? 'it would be left out' : 'a run refuses it'
  for (const { rule, largestBlocks } of counts) {
    const [largest] = largestBlocks
    if (largest === undefined || largest.comparisons <= largestBlock) continue
    warn(
      `${rule.sql} puts ${count(largest.records)} records into one block of ${count(largest.comparisons)} comparisons, more than ${count(largestBlock)}: ${fate}. Narrow the rule, make the value they share null, or see --skip-large-blocks and --largest-block.`,
    )
  }
  return counts
}
