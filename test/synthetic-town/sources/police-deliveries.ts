import { type Day, dayOf, isoOf, partsOf, writeDay } from '../day.ts'
import { rateOf } from '../errors/error-rates.ts'
import { mistypeDigit } from '../errors/mistype.ts'
import { drawSlips, type Slips, stateIdentity } from '../errors/slips.ts'
import { type Incident, incidentsOf, type Part } from '../events/incidents.ts'
import { type Person, type Stay, stayOf } from '../people/person.ts'
import { type Random, randomOf } from '../random.ts'
import { townBegins, townEnds } from '../terms.ts'
import { type Town } from '../town.ts'
import { type Delivery, type Row } from './delivery.ts'
import { layouts } from './layouts.ts'
import { type Register, type Registration } from './registration.ts'
import { type AddressStyle, drawAddressStyle, onOneLine, writeAddress } from './write-address.ts'
import { writeBirthDate } from './write-birth-date.ts'

/** One person's part in one incident, as an officer wrote it down that day. */
export type PolicePart = {
  readonly registration: Registration
  readonly reference: string
  readonly sequence: number
  readonly incident: Incident
  readonly part: Part
  readonly pncId: string
  readonly slips: Slips
  readonly stay: Stay | null
  readonly addressStyle: AddressStyle
  readonly guarded: boolean
}

export function registerWithPolice(town: Town, register: Register): PolicePart[] {
  const incidents = town.kins.flatMap((kin) => incidentsOf(town.seed, kin, town.people))
  incidents.sort((one, other) => one.reportedOn - other.reportedOn)
  const national = new Map<Person, Registration>()
  return incidents.flatMap((incident, at) =>
    incident.parts.map((part, index) => {
      const random = randomOf(town.seed, 'police', at, index)
      const pncId = pncIdAs(part, random)
      const isKey = pncId === part.person.pncId
      const registration = (isKey ? national.get(part.person) : undefined) ?? register.add('police', part.person)
      if (isKey) national.set(part.person, registration)
      return takeDown(
        { incident, part, pncId, registration, reference: `AV/${String(1_000_000 + at * 7)}`, sequence: index + 1 },
        random,
      )
    }),
  )
}

/** The national number of someone arrested and fingerprinted; nobody else has one. */
function pncIdAs({ person, role, outcome }: Part, random: Random): string {
  const isArrested = (role === 'SUSPECT' || role === 'OFFENDER') && outcome !== 'NFA' && outcome !== 'ASB WARNING'
  if (!isArrested || random.chance(rateOf('pnc-missing', 'police'))) return ''
  return random.chance(rateOf('pnc-mistyped', 'police')) ? mistypeDigit(person.pncId, random) : person.pncId
}

function takeDown(
  noted: Pick<PolicePart, 'incident' | 'part' | 'pncId' | 'registration' | 'reference' | 'sequence'>,
  random: Random,
): PolicePart {
  const { incident, part } = noted
  const { person, role } = part
  const bystander = role !== 'SUSPECT' && role !== 'OFFENDER'
  const slips = drawSlips({ person, source: 'police', on: incident.on, bystander }, random)
  const now = stayOf(person, incident.on)
  const earlier = person.stays.findLast((stay) => stay.to <= incident.on)
  const isOld = earlier !== undefined && random.chance(rateOf('address-out-of-date', 'police'))
  const isMissing = random.chance(rateOf('address-missing', 'police'))
  return {
    ...noted,
    slips,
    stay: isMissing ? null : isOld ? earlier : now,
    addressStyle: drawAddressStyle('police', random),
    guarded: role === 'VICTIM' && (now?.hidden === true || (incident.domestic && random.chance(0.2))),
  }
}

/** After each quarter: what was reported in it, and earlier rows whose outcome has come since. The last comes at once. */
const quarters = [
  '2016-10-01',
  '2017-01-01',
  '2017-04-01',
  '2017-07-01',
  '2017-10-01',
  '2018-01-01',
  '2018-04-01',
  '2018-07-01',
  '2018-10-01',
  '2019-01-01',
  '2019-04-01',
  '2019-07-01',
  '2019-08-31',
].map(dayOf)

export function policeDeliveries(parts: readonly PolicePart[]): Delivery[] {
  return quarters.map((to, at) => {
    const from = at === 0 ? townBegins - 100 : quarters[at - 1]!
    const receivedOn = Math.min(to + 9, townEnds)
    return {
      layout: layouts.incidents,
      receivedOn,
      fileName: `${isoOf(receivedOn)}-police-incidents.csv`,
      rows: () =>
        parts
          .values()
          .filter((part) => isIn(part, from, to))
          .map((part) => partRow(part, to)),
    }
  })
}

function isIn({ incident, part }: PolicePart, from: Day, to: Day): boolean {
  const isNew = incident.reportedOn >= from && incident.reportedOn < to
  const hasNewOutcome = incident.reportedOn < from && part.outcomeOn >= from && part.outcomeOn < to
  return isNew || hasNewOutcome
}

function partRow(noted: PolicePart, to: Day): Row {
  const { registration, reference, sequence, incident, part, pncId, slips, stay, addressStyle, guarded } = noted
  const { planted } = registration
  const says = stateIdentity(part.person, slips, incident.on)
  const address = writeAddress(stay?.dwelling ?? null, addressStyle, planted)
  const forename = planted.name === undefined ? says.forename : `${says.forename} ${planted.name}`.trim()
  const decided = part.outcomeOn < to
  const role = decided || part.role !== 'OFFENDER' ? part.role : 'SUSPECT'
  return {
    registration,
    cells: [
      reference,
      String(sequence),
      writeDay(incident.on, 'slashed'),
      writeDay(incident.reportedOn, 'slashed'),
      incident.offence,
      incident.antiSocial,
      incident.domestic ? 'Y' : 'N',
      role,
      decided ? part.outcome : part.outcome === 'CONVICTED' ? 'CHARGED' : '',
      pncId,
      says.surname.toUpperCase(),
      forename.toUpperCase(),
      writeBirthDate(says.born, 'slashed'),
      slips.sex,
      onOneLine(address).toUpperCase(),
      stay ? address.postcode : partsOf(incident.on).date % 3 === 0 ? 'ZZ99 3VZ' : '',
      guarded ? 'Y' : 'N',
    ],
    describes: {
      ...says,
      forename,
      identifiers: pncId === part.person.pncId ? [`pnc ${pncId}`] : [],
      dwelling: stay?.dwelling ?? null,
    },
  }
}
