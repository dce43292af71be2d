import { z } from 'zod'
import { KithError } from '../platform/errors.ts'
import type { Acting } from '../platform/transaction.ts'
import { readDataFile } from './data-file.ts'
import { purposeIds } from './purposes.ts'

/** The parts of Kith that act without a person. The database is born with their ids (migration 0001). */
const serviceActorIds = [
  'operator',
  'sign-in',
  'receive',
  'link',
  'families',
  'assess',
  'status',
  'search',
  'outcomes',
  'release',
  'dispose',
] as const

export type ServiceActorId = (typeof serviceActorIds)[number]

export type ServiceActor = z.infer<typeof serviceActorSchema>

const serviceActorSchema = z.strictObject({
  id: z.enum(serviceActorIds),
  actorId: z.uuid(),
  purpose: z.enum(purposeIds),
  scope: z.enum(['programme', 'none']),
  does: z.string().min(1),
})

export const serviceActorsSchema = z
  .strictObject({ services: z.array(serviceActorSchema) })
  .superRefine(({ services }, context) => {
    for (const id of serviceActorIds) {
      if (services.filter((service) => service.id === id).length !== 1) {
        context.addIssue({ code: 'custom', path: ['services'], message: `${id} must be there once` })
      }
    }
  })

export const serviceActors: readonly ServiceActor[] = readDataFile('service-actors.yaml', serviceActorsSchema).services

/**
 * Act as one of the services, for its one purpose and within its scope. Only the services listed with scope programme
 * see any family; a name that is not listed is refused.
 */
export function actingAs(service: ServiceActorId): Acting {
  const found = serviceActors.find(({ id }) => id === service)
  if (found === undefined) {
    throw new KithError({
      code: 'unknown-service',
      what: `Nothing may act as the service ${service}.`,
      remedy: 'The services that may act are listed in governance/service-actors.yaml.',
    })
  }
  const { actorId, purpose, scope } = found
  return scope === 'programme' ? { actorId, purpose, scope } : { actorId, purpose, ...seesNoFamily }
}

/** A scope within which no family, person or record is visible. */
export const seesNoFamily = { scope: 'family', scopeIds: [] } as const
