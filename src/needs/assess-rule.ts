import { anyOf } from './rules/any-of.ts'
import { averageOver } from './rules/average-over.ts'
import { countedOver } from './rules/counted-over.ts'
import { happenedWithin } from './rules/happened-within.ts'
import { noneOpenOn } from './rules/none-open-on.ts'
import { openOn } from './rules/open-on.ts'
import type { AssessPerson, RuleContext } from './rules/rule-context.ts'
import type { Rule } from './rule-schema.ts'

/** A rule made ready for one day: what is the same for everyone is worked out once. */
export function assessRule(rule: Rule, context: RuleContext): AssessPerson {
  switch (rule.form) {
    case 'happened':
      return happenedWithin(rule, context)
    case 'open':
      return openOn(rule, context)
    case 'average':
      return averageOver(rule, context)
    case 'count':
      return countedOver(rule, context)
    case 'none-open':
      return noneOpenOn(rule, context)
    case 'any':
      return anyOf(rule.any.map((each) => assessRule(each, context)))
  }
}
