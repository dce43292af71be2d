import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { z } from 'zod'
import { checkData } from '../data-file.ts'

/** How long each kind of record is kept, and from when. Each rule counts from one kind of day, which its code knows. */
export const retentionRuleIds = ['supported', 'never-offered', 'no-finding', 'superseded-record', 'comparison-group'] as const

export type RetentionRuleId = (typeof retentionRuleIds)[number]

const countsFrom: Readonly<Record<RetentionRuleId, string>> = {
  supported: 'case-closed',
  'never-offered': 'last-finding',
  'no-finding': 'receipt',
  'superseded-record': 'superseded',
  'comparison-group': 'study-ends',
}

const ruleSchema = z.strictObject({
  id: z.enum(retentionRuleIds),
  label: z.string().min(1),
  countsFrom: z.enum(['case-closed', 'last-finding', 'receipt', 'superseded', 'study-ends']),
  months: z.number().int('months are whole').min(0, 'months cannot be fewer than none').max(1_200, 'more than a hundred years'),
  endsWhenNoLongerListed: z.boolean().default(false),
  authority: z.string().min(1),
})

export type RetentionRule = z.output<typeof ruleSchema>

export const retentionSchema = z.strictObject({ rules: z.array(ruleSchema) }).superRefine(({ rules }, context) => {
  for (const id of retentionRuleIds) {
    if (rules.filter((rule) => rule.id === id).length !== 1) {
      context.addIssue({ code: 'custom', path: ['rules'], message: `${id} must be there once` })
    }
  }
  for (const [at, rule] of rules.entries()) {
    if (rule.countsFrom !== countsFrom[rule.id]) {
      const message = `${rule.id} counts from ${countsFrom[rule.id]}`
      context.addIssue({ code: 'custom', path: ['rules', at, 'countsFrom'], message })
    }
    if (rule.endsWhenNoLongerListed && rule.id !== 'no-finding') {
      const message = 'only no-finding can end when a source no longer lists someone'
      context.addIssue({ code: 'custom', path: ['rules', at, 'endsWhenNoLongerListed'], message })
    }
  }
})

/** The rules by id, and the digest of the file they were read from: a certificate names both. */
export type Retention = {
  readonly rules: Readonly<Record<RetentionRuleId, RetentionRule>>
  readonly sha256: string
}

export function readRetention(): Retention {
  const path = fileURLToPath(new URL('../../../governance/retention.yaml', import.meta.url))
  return retentionOf(readFileSync(path, 'utf8'))
}

export function retentionOf(text: string): Retention {
  const { rules } = checkData({ text, name: 'governance/retention.yaml', schema: retentionSchema })
  return {
    rules: Object.fromEntries(rules.map((rule) => [rule.id, rule])) as Record<RetentionRuleId, RetentionRule>,
    sha256: createHash('sha256').update(text).digest('hex'),
  }
}
