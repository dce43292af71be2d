import { type Day, dayOf, isoOf, partsOf, writeDay } from '../day.ts'
import { rateOf } from '../errors/error-rates.ts'
import { mistypeDigit } from '../errors/mistype.ts'
import { drawSlips, type Slips, stateIdentity } from '../errors/slips.ts'
import { type Claim, type Job, workOf } from '../events/work.ts'
import { isNino } from '../identifiers/nino.ts'
import { dwellingOf, type Person } from '../people/person.ts'
import { type Random, randomOf } from '../random.ts'
import { townEnds } from '../terms.ts'
import { type Town } from '../town.ts'
import { type Delivery, type Row } from './delivery.ts'
import { layouts } from './layouts.ts'
import { type Register, type Registration } from './registration.ts'
import { type AddressStyle, drawAddressStyle, writeAddress } from './write-address.ts'
import { writeBirthDate } from './write-birth-date.ts'

/** One claim or job as the department writes it. */
type Written = {
  readonly registration: Registration
  readonly person: Person
  readonly nino: string
  readonly slips: Slips
  readonly addressStyle: AddressStyle
  readonly starts: Day
  readonly ends: Day | null
}
export type WrittenClaim = Written & { readonly reference: string; readonly claim: Claim }
export type WrittenJob = Written & { readonly job: Job }

export function registerWithDwp(town: Town, register: Register): { claims: WrittenClaim[]; jobs: WrittenJob[] } {
  const claims: WrittenClaim[] = []
  const jobs: WrittenJob[] = []
  for (const kin of town.kins) {
    const work = workOf(town.seed, kin)
    const random = randomOf(town.seed, 'dwp', kin.id)
    const known = new Map<string, Pick<Written, 'registration' | 'slips' | 'addressStyle'>>()
    // The department's own key is the National Insurance number; without a valid one a claim stands alone.
    const write = (person: Person, spell: Claim | Job): Written => {
      const nino = ninoAs(person, random)
      let identity = known.get(nino)
      if (!identity || !isNino(nino)) {
        const slips = drawSlips({ person, source: 'dwp', on: spell.starts }, random)
        identity = { registration: register.add('dwp', person), slips, addressStyle: drawAddressStyle('dwp', random) }
        known.set(nino, identity)
      }
      return { ...identity, person, nino, starts: spell.starts, ends: spell.ends }
    }
    for (const claim of work.claims) {
      claims.push({ ...write(claim.claimant, claim), reference: `C${String(7_000_000 + claims.length * 11)}`, claim })
    }
    for (const job of work.jobs) jobs.push({ ...write(job.worker, job), job })
  }
  return { claims, jobs }
}

function ninoAs(person: Person, random: Random): string {
  if (random.chance(rateOf('nino-missing', 'dwp'))) return ''
  if (random.chance(rateOf('nino-temporary', 'dwp'))) {
    const { year, month, date } = partsOf(person.born)
    const two = (part: number) => String(part).padStart(2, '0')
    return `TN${two(date)}${two(month)}${two(year % 100)}${person.sex}`
  }
  return random.chance(rateOf('nino-mistyped', 'dwp')) ? mistypeDigit(person.nino, random) : person.nino
}

/** What each quarter's file is current as of, and the last one: what began, ended or was found since the one before. */
const current = [
  '2016-10-05',
  '2017-01-05',
  '2017-04-05',
  '2017-07-05',
  '2017-10-05',
  '2018-01-05',
  '2018-04-05',
  '2018-07-05',
  '2018-10-05',
  '2019-01-05',
  '2019-04-05',
  '2019-07-05',
  '2019-08-31',
].map(dayOf)

/** Employment is sent once a year, and at the end. */
const employmentAt = [1, 5, 9, 12]

export function dwpDeliveries({
  claims,
  jobs,
}: {
  claims: readonly WrittenClaim[]
  jobs: readonly WrittenJob[]
}): Delivery[] {
  return current.flatMap((asAt, at) => {
    const receivedOn = Math.min(asAt + 15, townEnds)
    const isNews = newsBetween(at === 0 ? -Infinity : current[at - 1]!, asAt)
    const benefits: Delivery = {
      layout: layouts.benefits,
      receivedOn,
      fileName: `${isoOf(receivedOn)}-dwp-benefits.csv`,
      rows: () =>
        claims
          .values()
          .filter(isNews)
          .map((claim) => claimRow(claim, asAt)),
    }
    const sinceEmployment = employmentAt.indexOf(at)
    if (sinceEmployment < 0) return [benefits]
    const lastEmployment = employmentAt[sinceEmployment - 1]
    const isJobNews = newsBetween(lastEmployment === undefined ? -Infinity : current[lastEmployment]!, asAt)
    const employment: Delivery = {
      layout: layouts.employment,
      receivedOn,
      fileName: `${isoOf(receivedOn)}-dwp-employment.csv`,
      rows: () =>
        jobs
          .values()
          .filter(isJobNews)
          .map((job) => jobRow(job, asAt)),
    }
    return [benefits, employment]
  })
}

/** What began or ended after one day and up to another. The first file goes back two years. */
function newsBetween(last: Day, asAt: Day): (written: Written) => boolean {
  const first = last === -Infinity ? asAt - 730 : last
  return ({ starts, ends }) => {
    if (starts > asAt) return false
    const isOpen = ends === null || ends > asAt
    return starts > first || (last === -Infinity && isOpen) || (ends !== null && ends > first && ends <= asAt)
  }
}

function claimRow(written: WrittenClaim, asAt: Day): Row {
  const { registration, reference, claim, nino, addressStyle } = written
  const dwelling = dwellingOf(written.person, Math.max(claim.starts, written.person.stays[0]?.from ?? claim.starts))
  const who = identityCells(written)
  return {
    registration,
    cells: [
      reference,
      nino,
      ...who.cells,
      writeAddress(dwelling, addressStyle).postcode,
      claim.benefit,
      claim.conditionality,
      writeDay(claim.starts, 'packed'),
      endCell(claim.ends, asAt),
      writeDay(asAt, 'packed'),
    ],
    describes: who.describes,
  }
}

function jobRow(written: WrittenJob, asAt: Day): Row {
  const { registration, job, nino } = written
  const who = identityCells(written)
  return {
    registration,
    cells: [nino, ...who.cells, writeDay(job.starts, 'packed'), endCell(job.ends, asAt), writeDay(asAt, 'packed')],
    describes: who.describes,
  }
}

function identityCells({ registration: { planted }, person, slips, starts, nino }: Written) {
  const says = stateIdentity(person, slips, starts)
  const forenames = [says.forename, planted.name ?? person.middleName].filter((name) => name !== '').join(' ')
  return {
    cells: [says.surname.toUpperCase(), forenames.toUpperCase(), writeBirthDate(says.born, 'packed')],
    describes: { ...says, identifiers: isNino(nino) ? [`nino ${nino.slice(0, 8)}`] : [], dwelling: null },
  }
}

function endCell(ends: Day | null, asAt: Day): string {
  return ends !== null && ends <= asAt ? writeDay(ends, 'packed') : ''
}
