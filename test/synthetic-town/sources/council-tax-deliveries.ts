import { type Day, dayOf, never, writeDay, yearsBetween } from '../day.ts'
import { type Stated, stateIdentity } from '../errors/slips.ts'
import { arrearsOf } from '../events/arrears.ts'
import { type DwellingKind } from '../places/dwelling.ts'
import { townBegins } from '../terms.ts'
import { type Town } from '../town.ts'
import { isPresent, type Resident } from './council-tax-accounts.ts'
import { type Delivery, type Row } from './delivery.ts'
import { layouts } from './layouts.ts'
import { onOneLine, writeAddress } from './write-address.ts'
import { writeBirthDate } from './write-birth-date.ts'

/** The whole list first; then what changed since the last file. */
const received = ['2016-10-03', '2017-04-10', '2017-10-10', '2018-04-10', '2018-10-10', '2019-04-10', '2019-08-31']

export function councilTaxDeliveries(town: Town, residents: readonly Resident[]): Delivery[] {
  return received.map((iso, at) => {
    const receivedOn = dayOf(iso)
    const previous = at === 0 ? null : dayOf(received[at - 1]!)
    return {
      layout: layouts.accounts,
      receivedOn,
      fileName: `${iso}-council-tax-accounts.csv`,
      rows: () => residentRows(town, residents, { receivedOn, previous }),
    }
  })
}

type Between = { readonly receivedOn: Day; readonly previous: Day | null }

function* residentRows(town: Town, residents: readonly Resident[], { receivedOn, previous }: Between): Generator<Row> {
  for (const resident of residents) {
    if (!isListed(resident, receivedOn)) continue
    const now = stateOf(town, resident, receivedOn)
    const isSame = previous !== null && isListed(resident, previous) && areSame(stateOf(town, resident, previous), now)
    if (!isSame) yield residentRow(resident, now)
  }
}

/** Moves are known within a fortnight, and stays that ended long before the first list are not on it. */
function isListed({ listedFrom, movedIn, movedOut }: Resident, on: Day): boolean {
  return Math.max(listedFrom, movedIn) + 14 <= on && movedOut > townBegins
}

const propertyTypes: Readonly<Record<DwellingKind, string>> = {
  house: 'HOUSE',
  flat: 'FLAT',
  hmo: 'HMO',
  refuge: 'REFUGE',
  'care-home': 'CARE HOME',
  prison: 'PRISON',
  'childrens-home': 'OTHER',
}

/** What can change of a row from one file to the next. */
type State = {
  readonly title: string
  readonly says: Stated
  readonly left: boolean
  /** Since when council tax has been owed, or null. */
  readonly behindSince: Day | null
}

function stateOf(town: Town, resident: Resident, on: Day): State {
  const { registration, slips, liable, movedOut } = resident
  const { person } = registration
  const arrears = liable ? arrearsOf(town.seed, person.kin, 'council tax') : null
  const behind =
    arrears && arrears.since <= on && (arrears.cleared === null || arrears.cleared > on) && isPresent(resident, on)
      ? arrears
      : null
  return {
    title: titleOf(resident, on),
    says: stateIdentity(person, slips, on),
    left: movedOut !== never && movedOut <= on - 14,
    behindSince: behind ? behind.since : null,
  }
}

function areSame(one: State, other: State): boolean {
  const sameName = one.says.forename === other.says.forename && one.says.surname === other.says.surname
  const sameBirthday = writeBirthDate(one.says.born, 'iso') === writeBirthDate(other.says.born, 'iso')
  const sameHome = one.left === other.left && one.behindSince === other.behindSince
  return sameName && sameBirthday && sameHome && one.title === other.title
}

function residentRow(resident: Resident, { title, says, left, behindSince }: State): Row {
  const { registration, dwelling, liable, addressStyle } = resident
  const { planted } = registration
  const address = writeAddress(dwelling, addressStyle, planted)
  const forename = planted.name === undefined ? says.forename : `${says.forename} ${planted.name}`
  return {
    registration,
    cells: [
      resident.accountRef,
      String(resident.residentNumber),
      title,
      forename.toUpperCase(),
      says.surname.toUpperCase(),
      writeBirthDate(says.born, 'named'),
      address.uprn === '' ? '' : address.uprn.padStart(12, '0'),
      onOneLine(address).toUpperCase(),
      address.postcode,
      dwelling.ward,
      propertyTypes[dwelling.kind],
      liable ? 'Y' : 'N',
      writeDay(resident.movedIn, 'named'),
      left ? writeDay(resident.movedOut - 1, 'named') : '',
      behindSince === null ? 'N' : 'Y',
      behindSince === null ? '' : writeDay(behindSince, 'named'),
    ],
    describes: { ...says, forename, identifiers: [], dwelling },
  }
}

function titleOf({ registration: { person } }: Resident, on: Day): string {
  if (person.sex === 'M') return 'Mr'
  return person.surnames.length > 1 ? 'Mrs' : yearsBetween(person.born, on) < 30 ? 'Miss' : 'Ms'
}
