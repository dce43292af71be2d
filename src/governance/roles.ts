import { z } from 'zod'
import { readDataFile } from './data-file.ts'
import { purposeIds, type PurposeId } from './purposes.ts'

/** What people come here to do. What each may do is in `governance/policies/`. */
export const roleIds = [
  'data-analyst',
  'team-manager',
  'lead-practitioner',
  'information-governance-officer',
  'auditor',
  'evaluation-analyst',
  'service-owner',
] as const

export type RoleId = (typeof roleIds)[number]

export type Role = z.infer<typeof roleSchema>

const roleSchema = z.strictObject({
  id: z.enum(roleIds),
  label: z.string().min(1),
  /** How far the database lets the role see: its teams' families, the families it works with, or no family. */
  scope: z.enum(['team', 'practitioner', 'none']),
  comesTo: z.string().min(1),
  mustNever: z.string().min(1),
  purposes: z.array(z.enum(purposeIds)).min(1),
})

export const rolesSchema = z.strictObject({ roles: z.array(roleSchema) }).superRefine(({ roles }, context) => {
  for (const id of roleIds) {
    if (roles.filter((role) => role.id === id).length !== 1) {
      context.addIssue({ code: 'custom', path: ['roles'], message: `${id} must be there once` })
    }
  }
})

const roles: readonly Role[] = readDataFile('roles.yaml', rolesSchema).roles

export function roleOf(id: RoleId): Role {
  return roles.find((role) => role.id === id)!
}

/** Whether any of the roles may use data for this purpose. */
export function mayActFor(held: readonly RoleId[], purpose: PurposeId): boolean {
  return held.some((id) => roleOf(id).purposes.includes(purpose))
}
