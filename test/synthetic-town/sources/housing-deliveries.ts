import { type Day, dayOf, isoOf, never } from '../day.ts'
import { stateIdentity } from '../errors/slips.ts'
import { arrearsOf, housingActionOf } from '../events/arrears.ts'
import { isNino } from '../identifiers/nino.ts'
import { type Town } from '../town.ts'
import { type Delivery, type Row } from './delivery.ts'
import { type Occupier } from './housing-tenancies.ts'
import { layouts } from './layouts.ts'
import { onOneLine, writeAddress } from './write-address.ts'
import { writeBirthDate } from './write-birth-date.ts'

/** Every tenancy that runs, at first and at the middle; otherwise what changed since the last file. */
const received = [
  ['2016-09-20', 'whole'],
  ['2017-02-25', 'changes'],
  ['2017-08-25', 'changes'],
  ['2018-02-25', 'whole'],
  ['2018-08-25', 'changes'],
  ['2019-02-25', 'changes'],
  ['2019-08-31', 'changes'],
] as const

export function housingDeliveries(town: Town, occupiers: readonly Occupier[]): Delivery[] {
  return received.map(([iso, extent], at) => {
    const receivedOn = dayOf(iso)
    const previous = at === 0 ? null : dayOf(received[at - 1]![0])
    return {
      layout: layouts.tenancies,
      receivedOn,
      fileName: `${iso}-housing-tenancies.csv`,
      rows: () => occupierRows(town, occupiers, { receivedOn, previous, isWhole: extent === 'whole' }),
    }
  })
}

type Between = { readonly receivedOn: Day; readonly previous: Day | null; readonly isWhole: boolean }

function* occupierRows(
  town: Town,
  occupiers: readonly Occupier[],
  { receivedOn, previous, isWhole }: Between,
): Generator<Row> {
  for (const occupier of occupiers) {
    const { stay } = occupier
    if (stay.from > receivedOn || stay.to <= (previous ?? receivedOn - 30)) continue
    const row = occupierRow(town, occupier, receivedOn)
    const isNews = isWhole || previous === null || stay.from > previous
    if (isNews || occupierRow(town, occupier, previous).cells.join('|') !== row.cells.join('|')) yield row
  }
}

function occupierRow(town: Town, occupier: Occupier, on: Day): Row {
  const { registration, stay, slips, role, nino } = occupier
  const { person, part, planted } = registration
  const asOf = part === 'before adoption' && person.adoption ? Math.min(on, person.adoption.ordered - 1) : on
  const says = stateIdentity(person, slips, asOf)
  const address = writeAddress(stay.dwelling, occupier.addressStyle, planted)
  const forename = planted.name === undefined ? says.forename : `${says.forename} ${planted.name}`
  const pays = role !== 'OCCUPANT'
  const arrears = pays ? arrearsOf(town.seed, person.kin, 'rent') : null
  const behind =
    arrears && arrears.since <= on && arrears.since >= stay.from && arrears.since < stay.to ? arrears : null
  const action = role === 'TENANT' ? housingActionOf(town.seed, person.kin) : null
  const acted = action && action.on <= on && action.on >= stay.from && action.on < stay.to ? action : null
  return {
    registration,
    cells: [
      occupier.tenancyRef,
      occupier.personRef,
      role,
      forename,
      says.surname,
      writeBirthDate(says.born, 'iso'),
      nino,
      occupier.telephone,
      occupier.email,
      address.uprn,
      onOneLine(address),
      address.postcode,
      isoOf(stay.from),
      stay.to !== never && stay.to <= on ? isoOf(stay.to - 1) : '',
      acted?.action ?? '',
      acted ? isoOf(acted.on) : '',
      behind ? isoOf(behind.since) : '',
      behind && behind.cleared !== null && behind.cleared <= on ? isoOf(behind.cleared) : '',
    ],
    describes: {
      ...says,
      forename,
      identifiers: isNino(nino) ? [`nino ${nino.slice(0, 8)}`] : [],
      dwelling: stay.dwelling,
    },
  }
}
