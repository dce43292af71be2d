import { type Day, dayOf, never, writeDay, yearsBetween } from '../day.ts'
import { stateIdentity } from '../errors/slips.ts'
import { arrearsOf } from '../events/arrears.ts'
import { type DwellingKind } from '../places/dwelling.ts'
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
    const rows = (): Row[] =>
      residents.flatMap((resident) => {
        if (!isListed(resident, receivedOn)) return []
        const row = residentRow(town, resident, receivedOn)
        if (previous === null) return [row]
        const before = isListed(resident, previous) ? residentRow(town, resident, previous) : null
        return before?.cells.join('|') === row.cells.join('|') ? [] : [row]
      })
    return { layout: layouts.accounts, receivedOn, fileName: `${iso}-council-tax-accounts.csv`, rows }
  })
}

/** Moves are known within a fortnight, and stays that ended long before the first list are not on it. */
function isListed({ listedFrom, movedIn, movedOut }: Resident, on: Day): boolean {
  return Math.max(listedFrom, movedIn) + 14 <= on && movedOut > dayOf('2016-09-01')
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

function residentRow(town: Town, resident: Resident, on: Day): Row {
  const { registration, dwelling, slips, liable, addressStyle } = resident
  const { person, planted } = registration
  const says = stateIdentity(person, slips, on)
  const address = writeAddress(dwelling, addressStyle, planted)
  const arrears = liable ? arrearsOf(town.seed, person.kin, 'council tax') : null
  const behind =
    arrears && arrears.since <= on && (arrears.cleared === null || arrears.cleared > on) && isPresent(resident, on)
      ? arrears
      : null
  const forename = planted.name === undefined ? says.forename : `${says.forename} ${planted.name}`
  const left = resident.movedOut !== never && resident.movedOut <= on - 14
  return {
    registration,
    cells: [
      resident.accountRef,
      String(resident.residentNumber),
      titleOf(resident, on),
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
      behind ? 'Y' : 'N',
      behind ? writeDay(behind.since, 'named') : '',
    ],
    describes: { ...says, forename, identifiers: [], dwelling },
  }
}

function titleOf({ registration: { person } }: Resident, on: Day): string {
  if (person.sex === 'M') return 'Mr'
  return person.surnames.length > 1 ? 'Mrs' : yearsBetween(person.born, on) < 30 ? 'Miss' : 'Ms'
}
