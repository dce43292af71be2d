import { z } from 'zod'
import { readDataFile } from '../data-file.ts'

/** A hold on a whole class of records: it stands while its file says so, over every rule of retention. */
export type ClassHold = z.output<typeof classHoldSchema>

const classHoldSchema = z.strictObject({
  id: z.string().regex(/^[a-z][a-z-]*$/, 'an id is lower-case letters and hyphens'),
  label: z.string().min(1),
  isOn: z.boolean('is on or not: write true or false'),
  factKinds: z.array(z.string().min(1)).min(1, 'a hold names at least one kind of fact'),
  authority: z.string().min(1),
})

export const holdsSchema = z.strictObject({ holds: z.array(classHoldSchema) }).superRefine(({ holds }, context) => {
  for (const [at, { id }] of holds.entries()) {
    const isTaken = holds.findIndex((other) => other.id === id) < at || (holdKinds as readonly string[]).includes(id)
    if (isTaken) context.addIssue({ code: 'custom', path: ['holds', at, 'id'], message: `${id} is the id of another hold` })
  }
})

/** Why one family alone is held. */
export const holdKinds = ['litigation', 'police-request', 'open-request', 'complaint', 'inquiry', 'safeguarding'] as const

export function readClassHolds(): readonly ClassHold[] {
  return readDataFile('holds.yaml', holdsSchema).holds
}
