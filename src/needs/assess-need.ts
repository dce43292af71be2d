import { assessRule } from './assess-rule.ts'
import { cannotTell, type FindingState, type Member, type PersonFinding } from './evidence.ts'
import { sentence } from './fact-words.ts'
import type { Need } from './need-schema.ts'
import { notReceivedFrom, type AssessPerson, type RuleContext } from './rules/rule-context.ts'
import { schoolYearStart } from './school-terms.ts'
import { whoApplies, whoInWords } from './who-applies.ts'

/** What one need's rule found for one family: whom it is attributed to, why, and the facts behind it. */
export type NeedFinding = {
  readonly need: string
  readonly headline: string
  readonly finding: FindingState
  readonly because: string
  /** Everyone the need is met or unknown for, and whoever has facts that show it is not met. */
  readonly people: readonly AttributedFinding[]
}

export type AttributedFinding = PersonFinding & { readonly personId: string }

/** One need made ready for one day. */
export function assessNeed(
  need: Need,
  context: Omit<RuleContext, 'need'>,
): (members: readonly Member[]) => NeedFinding {
  const assessPerson = assessWhom(need, context)
  const nobody = sentence(`no one in the family is ${whoInWords(need.who)}`)

  return (members) => {
    const findings: AttributedFinding[] = []
    for (const member of members) {
      const finding = assessPerson(member)
      if (finding !== null) findings.push({ personId: member.personId, ...finding })
    }
    const finding = ofFamily(findings)
    const because = [...new Set(findings.filter((each) => each.finding === finding).map((each) => each.because))]
    return {
      need: need.id,
      headline: need.headline,
      finding,
      because: because.join(' ') || nobody,
      people: findings.filter((each) => each.finding !== 'not met' || each.factIds.length > 0),
    }
  }
}

/** One need for one person; null where it is not about them. */
export function assessWhom(need: Need, context: Omit<RuleContext, 'need'>): (member: Member) => PersonFinding | null {
  const assess = withSilence(need, assessRule(need.when, { ...context, need }))
  const days = { asOf: context.asOf, schoolYearStart: schoolYearStart(context.asOf) }

  return (member) => {
    const applies = whoApplies(need.who, member, days)
    if (applies === 'no') return null
    const found = assess(member)
    // Where it is not known whether the need is about them, only that there is nothing settles it.
    return applies === 'yes' || found.finding !== 'met' ? found : cannotTell(applies.unknown)
  }
}

/** Where records can show a need but never its absence, nothing recorded leaves it unknown. */
function withSilence(need: Need, assess: AssessPerson): AssessPerson {
  if (need.silenceMeans === 'not met') return assess
  const unknown = cannotTell(notReceivedFrom(need))
  return (member) => {
    const found = assess(member)
    return found.finding === 'met' ? found : unknown
  }
}

/** Met for the family where it is met for anyone; unknown where it is unknown for anyone. */
function ofFamily(findings: readonly PersonFinding[]): FindingState {
  const isSomeone = (state: FindingState) => findings.some(({ finding }) => finding === state)
  return isSomeone('met') ? 'met' : isSomeone('cannot tell') ? 'cannot tell' : 'not met'
}
