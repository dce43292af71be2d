import { z } from 'zod'
import { readDataFile } from '../governance/data-file.ts'

const id = z.string().regex(/^[a-z][a-z-]*$/, 'an id is lower-case letters and hyphens')

const caseworkSchema = z.strictObject({
  'contact-kinds': z.array(z.strictObject({ id, label: z.string().min(1) })).min(1),
  endings: z
    .array(z.strictObject({ id, label: z.string().min(1), 'family-told': z.enum(['always', 'where-possible']) }))
    .min(1),
})

const casework = readDataFile('casework.yaml', caseworkSchema)

/** The ways someone can have been in touch, in the order the choices stand in. */
export const contactKinds: readonly { readonly id: string; readonly label: string }[] = casework['contact-kinds']

/** The reasons for which support ends, in the order the choices stand in. */
export const endings: readonly Ending[] = casework.endings.map((ending) => ({
  id: ending.id,
  label: ending.label,
  isFamilyAlwaysTold: ending['family-told'] === 'always',
}))

export type Ending = {
  readonly id: string
  readonly label: string
  /** Whether what changed, whom to call, and how and when the family was told must be written down. */
  readonly isFamilyAlwaysTold: boolean
}

/** What a kind of contact is called; its id where the council has taken it out since. */
export function contactInWords(kind: string): string {
  return contactKinds.find(({ id: known }) => known === kind)?.label ?? kind
}

/** Why support ended, in words; the reason's id where the council has taken it out since. */
export function endingInWords(reason: string): string {
  return endings.find(({ id: known }) => known === reason)?.label ?? reason
}
