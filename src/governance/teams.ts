import { z } from 'zod'
import { readDataFile } from './data-file.ts'
import { roleIds, type RoleId } from './roles.ts'

export type Team = { readonly id: string; readonly label: string; readonly wards: readonly string[] }

/** What someone may be here, by the groups their sign-in provider puts them in. */
export type Membership = { readonly roles: readonly RoleId[]; readonly teams: readonly string[] }

const id = z.string().regex(/^[a-z][a-z0-9-]*$/, 'an id is lower-case letters, digits and hyphens')

export const teamsSchema = z
  .strictObject({
    teams: z.array(z.strictObject({ id, label: z.string().min(1), wards: z.array(z.string().min(1)).min(1) })).min(1),
    unassignedTeam: z.strictObject({ id, label: z.string().min(1) }),
    groups: z.array(
      z.strictObject({ group: z.string().min(1), role: z.enum(roleIds), teams: z.array(id).min(1).optional() }),
    ),
  })
  .superRefine(({ teams, unassignedTeam, groups }, context) => {
    const known = new Set([...teams.map((team) => team.id), unassignedTeam.id])
    const wards = new Map<string, string>()
    for (const [at, team] of teams.entries()) {
      for (const [wardAt, ward] of team.wards.entries()) {
        const other = wards.get(wardKey(ward))
        if (other !== undefined) {
          const message = `${ward} already belongs to team ${other}; a ward has one team`
          context.addIssue({ code: 'custom', path: ['teams', at, 'wards', wardAt], message })
        }
        wards.set(wardKey(ward), team.id)
      }
    }
    for (const [at, { role, teams: held }] of groups.entries()) {
      for (const [teamAt, team] of (held ?? []).entries()) {
        if (known.has(team)) continue
        context.addIssue({ code: 'custom', path: ['groups', at, 'teams', teamAt], message: `there is no team ${team}` })
      }
      if (role === 'team-manager' && held === undefined) {
        context.addIssue({ code: 'custom', path: ['groups', at], message: 'a team manager manages at least one team' })
      }
    }
  })

const file = readDataFile('teams.yaml', teamsSchema)

/** Every team, the one for families without a ward last. */
export const teams: readonly Team[] = [...file.teams, { ...file.unassignedTeam, wards: [] }]

const teamByWard = new Map(file.teams.flatMap((team) => team.wards.map((ward) => [wardKey(ward), team.id] as const)))

/** The team of a family whose main household is in this ward; a ward no team covers is the unassigned team's. */
export function teamOfWard(ward: string | null | undefined): string {
  return (ward && teamByWard.get(wardKey(ward))) || file.unassignedTeam.id
}

export function teamLabel(teamId: string): string {
  return teams.find((team) => team.id === teamId)?.label ?? teamId
}

/** Roles and teams from a provider's groups. Groups we do not know give nothing. */
export function membershipOf(groups: readonly string[]): Membership {
  const held = file.groups.filter(({ group }) => groups.includes(group))
  return {
    roles: [...new Set(held.map(({ role }) => role))],
    teams: [...new Set(held.flatMap(({ teams: own }) => own ?? []))],
  }
}

function wardKey(ward: string): string {
  return ward.trim().toLowerCase()
}
