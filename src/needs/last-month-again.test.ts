import assert from 'node:assert/strict'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { test, type TestContext } from 'node:test'
import { buildFamilies } from '../families/build-families.command.ts'
import { actingAs } from '../governance/service-actors.ts'
import { receiveFile } from '../intake/receive-file.command.ts'
import { linkPeople } from '../people/link-people.command.ts'
import { clockAt } from '../platform/clock.ts'
import { testDatabase, type TestServices } from '../platform/testing/test-database.ts'
import { inTransaction } from '../platform/transaction.ts'
import { assessNeeds } from './assess-needs.command.ts'

/** A town of one family, walked through every stage from partners' files: nothing here is planted. */
type Files = Readonly<Record<string, readonly string[]>>

const people =
  'person_id,forename,surname,former_surname,known_as,date_of_birth,sex,nhs_number,upn,former_upn,uprn,address_line_1,address_line_2,postcode,ward,address_from,address_kind,protected,date_of_death'
const relationships = 'relationship_id,person_id,related_person_id,relationship,start_date,end_date'
const episodes = 'episode_id,person_id,episode_type,start_date,end_date,primary_need,category,end_reason'
const roll =
  'estab,pupil_ref,upn,former_upn,uln,surname,forename,middle_names,preferred_surname,former_surname,sex,dob,entry_date,leaving_date,enrol_status,address_line_1,address_line_2,postcode,uprn,ncyear,fsm'
const attendance = 'estab,pupil_ref,term_start,term_end,sessions_possible,sessions_authorised,sessions_unauthorised'

const home = '99000000001,1 Planted Street,,AV1 1AA,Quayside,2015-01-01,HOME,N,'
const mother = `P1,Zelda,Quillfeather,,,1985-01-01,F,,,,${home}`
const son = `P2,Otto,Quillfeather,,,2010-03-01,M,,B801200005001,,${home}`
const daughter = `P3,Wilma,Quillfeather,,,2013-05-05,F,,,,${home}`
const childProtection = 'E1,P2,CP,2019-02-01,,,NEG,'
const earlyHelp = 'E2,P3,EARLY HELP,2019-08-05,,,,'
const pupil =
  '9714001,77,B801200005001,,,Quillfeather,Otto,,,,M,01/03/2010,01/09/2014,,C,1 Planted Street,,AV1 1AA,99000000001,4,N'
const terms = (missedInSummer: number) => [
  '9714001,77,03/09/2018,14/12/2018,140,0,20',
  '9714001,77,03/01/2019,05/04/2019,126,0,12',
  `9714001,77,23/04/2019,19/07/2019,116,0,${missedInSummer}`,
]

const july: Files = {
  'social-care people': [people, mother, son],
  'social-care relationships': [relationships, 'R1,P1,P2,Parent,,'],
  'social-care episodes': [episodes, childProtection],
  'school-census roll': [roll, pupil],
  'school-census attendance': [attendance, ...terms(20)],
}

/** In August a daughter is recorded, the plan is withdrawn as a mistake, early help begins, and the school corrects a term. */
const august: Files = {
  'social-care people': [people, mother, son, daughter],
  'social-care relationships': [relationships, 'R1,P1,P2,Parent,,', 'R2,P1,P3,Parent,,'],
  'social-care episodes': [episodes, earlyHelp],
  'school-census attendance': [attendance, ...terms(0).slice(2)],
}

async function aMonthPasses(services: TestServices, files: Files, day: string): Promise<TestServices> {
  const then = { ...services, clock: clockAt(day) }
  for (const [name, lines] of Object.entries(files)) {
    const file = join(services.dataDirectory.path, `${day} ${name}.csv`)
    writeFileSync(file, `${lines.join('\n')}\n`)
    const [source = ''] = name.split(' ')
    const received = await receiveFile(then, { source, file, expectWithdrawals: true })
    assert.ok(received.state === 'received' && received.rowsQuarantined === 0, name)
  }
  await linkPeople(then)
  await buildFamilies(then)
  return then
}

/** The list as it can be read: each family with its findings, who they are about, the facts, and the answer. */
async function listOf({ database }: TestServices, assessmentRunId: string) {
  return inTransaction(database, actingAs('assess'), async (tx) => {
    const { rows } = await tx.query<{ need: string | null }>(
      `select family_id, eligible, headlines_met, evidence_version, finding.need, finding.finding, finding.because,
         array(select person_id || finding_person.finding || finding_person.because from finding_person
               where finding_person.finding_id = finding.finding_id order by 1) as people,
         array(select fact_id from finding_fact where finding_fact.finding_id = finding.finding_id order by 1) as facts
       from eligibility join finding using (assessment_run_id, family_id)
       where assessment_run_id = $1 order by family_id, finding.finding_id`,
      [assessmentRunId],
    )
    return rows
  })
}

async function walked(t: TestContext) {
  const services = await testDatabase(t, '2019-07-31')
  const inJuly = await aMonthPasses(services, july, '2019-07-31')
  const before = await assessNeeds(inJuly)
  const inAugust = await aMonthPasses(services, august, '2019-08-31')
  return { services, inAugust, before }
}

test('receive, link, families, assess; a month later last month’s list comes out exactly as it was', async (t) => {
  const { services, inAugust, before } = await walked(t)
  const now = await assessNeeds(inAugust)
  const again = await assessNeeds(inAugust, { asOf: '2019-07-31' })

  const listBefore = await listOf(services, before.assessmentRunId)
  assert.equal(before.families, 1)
  assert.deepEqual(
    listBefore.filter((row) => 'finding' in row && row.finding === 'met').map(({ need }) => need),
    ['persistent-absence', 'child-in-need-or-protection'],
  )
  assert.deepEqual(before.tally.eligible, { yes: 1, no: 0, 'cannot tell': 0 })
  assert.deepEqual(await listOf(services, again.assessmentRunId), listBefore)

  const listNow = await listOf(services, now.assessmentRunId)
  assert.deepEqual(
    listNow.filter((row) => 'finding' in row && row.finding === 'met').map(({ need }) => need),
    ['early-help'],
  )
})
