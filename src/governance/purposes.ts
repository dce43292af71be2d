import { z } from 'zod'
import { readDataFile } from './data-file.ts'

/** Why personal data is used; the clauses are the notice's. Every transaction, page and service names one. */
export const purposeIds = [
  'identify-families',
  'understand-difference',
  'offer-support',
  'evaluation',
  'research',
  'rights',
  'retention',
  'audit',
  'operate',
] as const

export type PurposeId = (typeof purposeIds)[number]

export type Purpose = z.infer<typeof purposeSchema>

const purposeSchema = z.strictObject({
  id: z.enum(purposeIds),
  clause: z.string().regex(/^N\d+$/, 'a clause of the notice is written like N21'),
  label: z.string().min(1),
  lawfulBasis: z.string().min(1),
  specialCategoryCondition: z.string().min(1).optional(),
  concernsPeople: z.boolean(),
})

export const purposesSchema = z.strictObject({ purposes: z.array(purposeSchema) }).superRefine(({ purposes }, context) => {
  for (const id of purposeIds) {
    if (purposes.filter((purpose) => purpose.id === id).length !== 1) {
      context.addIssue({ code: 'custom', path: ['purposes'], message: `${id} must be there once` })
    }
  }
})

export const purposes: readonly Purpose[] = readDataFile('purposes.yaml', purposesSchema).purposes

export function purposeOf(id: PurposeId): Purpose {
  return purposes.find((purpose) => purpose.id === id)!
}
