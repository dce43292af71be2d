import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { z } from 'zod'
import { checkData } from './data-file.ts'
import { partnersSchema } from './partners.ts'
import { purposesSchema } from './purposes.ts'
import { rolesSchema } from './roles.ts'
import { serviceActorsSchema } from './service-actors.ts'
import { settingsSchema } from './settings.ts'
import { teamsSchema } from './teams.ts'

const goodTeams = `
teams:
  - id: north
    label: North
    wards: [Abbotsmead, Larkfield]
  - id: vale
    label: Vale
    wards: [Ashwell]
unassignedTeam: { id: unassigned, label: No team yet }
groups:
  - { group: managers, role: team-manager, teams: [north] }
`

/** What an officer may get wrong in a file, and what Kith says: the place first, then what is wrong. */
const mistakes: readonly { says: string; name: string; text: string; schema: z.ZodType; message: RegExp }[] = [
  {
    says: 'a ward that two teams claim',
    name: 'teams.yaml',
    text: goodTeams.replace('[Ashwell]', '[Ashwell, Larkfield]'),
    schema: teamsSchema,
    message: /^teams\.yaml:8: teams\.1\.wards\.1: Larkfield already belongs to team north; a ward has one team\.$/,
  },
  {
    says: 'a group of a team that does not exist',
    name: 'teams.yaml',
    text: goodTeams.replace('teams: [north]', 'teams: [nroth]'),
    schema: teamsSchema,
    message: /^teams\.yaml:11: groups\.0\.teams\.0: there is no team nroth\.$/,
  },
  {
    says: 'a role nobody has heard of',
    name: 'teams.yaml',
    text: goodTeams.replace('role: team-manager', 'role: emperor'),
    schema: teamsSchema,
    message: /^teams\.yaml:11: groups\.0\.role: /,
  },
  {
    says: 'a team manager of no team',
    name: 'teams.yaml',
    text: goodTeams.replace(', teams: [north]', ''),
    schema: teamsSchema,
    message: /^teams\.yaml:11: groups\.0: a team manager manages at least one team\.$/,
  },
  {
    says: 'a purpose that is missing',
    name: 'purposes.yaml',
    text: 'purposes: []',
    schema: purposesSchema,
    message: /^purposes\.yaml:1: purposes: identify-families must be there once\.$/,
  },
  {
    says: 'a role that is missing',
    name: 'roles.yaml',
    text: 'roles: []',
    schema: rolesSchema,
    message: /^roles\.yaml:1: roles: data-analyst must be there once\.$/,
  },
  {
    says: 'a service that is missing',
    name: 'service-actors.yaml',
    text: 'services: []',
    schema: serviceActorsSchema,
    message: /^service-actors\.yaml:1: services: operator must be there once\.$/,
  },
  {
    says: 'a partner without a clause of the notice',
    name: 'partners.yaml',
    text: 'partners:\n  - id: health\n    name: the NHS\n    clause: thirteen\n    sources: []\n    tells: health\n',
    schema: partnersSchema,
    message: /^partners\.yaml:4: partners\.0\.clause: a clause of the notice is written like N29\.$/,
  },
  {
    says: 'a setting that does not exist',
    name: 'settings.yaml',
    text: 'council: Avonmere Council\ncolour: green\n',
    schema: settingsSchema.partial(),
    message: /^settings\.yaml:1: the file: Unrecognized key: "colour"\.$/,
  },
  {
    says: 'a line that is not YAML',
    name: 'settings.yaml',
    text: 'council: Avonmere Council\nteam: "Connecting Families\n',
    schema: settingsSchema.partial(),
    message: /^settings\.yaml:\d: the line is not YAML\.$/,
  },
]

for (const { says, name, text, schema, message } of mistakes) {
  test(`${says} is told by file and line, with a remedy`, () => {
    assert.throws(
      () => checkData({ text, name, schema }),
      (error: Error & { remedy?: string }) => message.test(error.message) && (error.remedy?.length ?? 0) > 10,
      `expected ${String(message)}`,
    )
  })
}

test('a good file is read as it stands', () => {
  const read = checkData({ text: goodTeams, name: 'teams.yaml', schema: teamsSchema })
  assert.deepEqual(read.teams[0], { id: 'north', label: 'North', wards: ['Abbotsmead', 'Larkfield'] })
})
