import { z } from 'zod'
import { camelKeys } from './camel-keys.ts'
import { readDuration, type Duration } from './duration.ts'

/**
 * The closed vocabulary a rule is written in. Each form is one sentence that can be read aloud:
 *
 * - happened …, within 12 months
 * - … open (on the day of assessment), or open and ending within 12 months
 * - rate …, average at least 0.10, over the last 3 school terms
 * - count …, at least 3, over the last 3 school terms (or within 12 months)
 * - none open: …, or open … (on the day of assessment no source that should know states any of the first; or one states
 *   the second outright)
 * - any: one of the above
 */
export type Rule = HappenedRule | OpenRule | AverageRule | CountRule | NoneOpenRule | AnyRule

/** Which facts a rule looks at: of these kinds and, where named, these codes and roles only. */
export type FactFilter = {
  readonly kinds: readonly string[]
  readonly codes: readonly string[] | null
  readonly roles: readonly string[] | null
}

export type HappenedRule = { readonly form: 'happened'; readonly facts: FactFilter; readonly within: Duration }
export type OpenRule = { readonly form: 'open'; readonly facts: FactFilter; readonly endsWithin: Duration | null }
export type AverageRule = {
  readonly form: 'average'
  readonly rate: string
  readonly averageAtLeast: number
  readonly overLast: number
}
export type CountRule = {
  readonly form: 'count'
  readonly facts: FactFilter
  readonly atLeast: number
  readonly window: { readonly terms: number } | { readonly within: Duration }
}
export type NoneOpenRule = {
  readonly form: 'none-open'
  readonly facts: FactFilter
  readonly orOpen: FactFilter | null
}
type AnyRule = { readonly form: 'any'; readonly any: readonly Rule[] }

const durationSchema = z.string().transform((text, context): Duration => {
  const duration = readDuration(text)
  if (duration !== null) return duration
  context.addIssue({ code: 'custom', message: 'a length of time is written like "12 months" or "30 days"' })
  return z.NEVER
})

const names = z
  .union([z.string().min(1), z.array(z.string().min(1)).min(1)])
  .transform((value) => (typeof value === 'string' ? [value] : value))
const filters = { codes: names.optional(), roles: names.optional() }
const overTerms = { 'over-last': z.int().min(1), period: z.literal('school-term') }

const forms = {
  happened: z
    .strictObject({ happened: names, ...filters, within: durationSchema })
    .transform((rule): Rule => ({ form: 'happened', facts: filter(rule.happened, rule), within: rule.within })),
  open: z
    .strictObject({ open: names, ...filters, 'ends-within': durationSchema.optional() })
    .transform((rule): Rule => ({
      form: 'open',
      facts: filter(rule.open, rule),
      endsWithin: rule['ends-within'] ?? null,
    })),
  fact: z
    .strictObject({ fact: z.string(), 'average-at-least': z.number().gt(0).max(1), ...overTerms })
    .transform(camelKeys)
    .transform(({ fact, averageAtLeast, overLast }): Rule => ({
      form: 'average',
      rate: fact,
      averageAtLeast,
      overLast,
    })),
  count: z
    .union([
      z.strictObject({ count: names, ...filters, 'at-least': z.int().min(1), ...overTerms }),
      z.strictObject({ count: names, ...filters, 'at-least': z.int().min(1), within: durationSchema }),
    ])
    .transform((rule): Rule => ({
      form: 'count',
      facts: filter(rule.count, rule),
      atLeast: rule['at-least'],
      window: 'within' in rule ? { within: rule.within } : { terms: rule['over-last'] },
    })),
  'none-open': z.strictObject({ 'none-open': names, 'or-open': names.optional() }).transform((rule): Rule => ({
    form: 'none-open',
    facts: filter(rule['none-open'], {}),
    orOpen: rule['or-open'] === undefined ? null : filter(rule['or-open'], {}),
  })),
  any: z
    .strictObject({ any: z.array(z.lazy(() => ruleSchema)).min(2) })
    .transform((rule): Rule => ({ form: 'any', any: rule.any })),
}

/** A rule of whichever form its key names, so that a mistake is told about that form and not about all of them. */
export const ruleSchema: z.ZodType<Rule> = z.record(z.string(), z.unknown()).transform((value, context): Rule => {
  const form = (Object.keys(forms) as (keyof typeof forms)[]).find((key) => key in value)
  if (form === undefined) {
    const message = `a rule is one of ${Object.keys(forms).join(', ')}`
    context.addIssue({ code: 'custom', message })
    return z.NEVER
  }
  const checked = forms[form].safeParse(value)
  if (checked.success) return checked.data
  for (const { message, path } of checked.error.issues) {
    context.issues.push({ code: 'custom', message, path: [...path], input: value })
  }
  return z.NEVER
})

function filter(
  kinds: readonly string[],
  { codes, roles }: { codes?: readonly string[] | undefined; roles?: readonly string[] | undefined },
): FactFilter {
  return { kinds, codes: codes ?? null, roles: roles ?? null }
}

/** Every fact filter in a rule, however deep. */
export function filtersIn(rule: Rule): readonly FactFilter[] {
  if (rule.form === 'any') return rule.any.flatMap(filtersIn)
  if (rule.form === 'average') return []
  return rule.form === 'none-open' && rule.orOpen !== null ? [rule.facts, rule.orOpen] : [rule.facts]
}

/** Every rate in a rule, however deep. */
export function ratesIn(rule: Rule): readonly string[] {
  if (rule.form === 'any') return rule.any.flatMap(ratesIn)
  return rule.form === 'average' ? [rule.rate] : []
}
