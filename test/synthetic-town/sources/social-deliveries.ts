import { type Day, dayOf, isoOf, never } from '../day.ts'
import { daysUntilMoveIsKnown } from '../errors/error-rates.ts'
import { stateIdentity } from '../errors/slips.ts'
import { isNhsNumber } from '../identifiers/nhs-number.ts'
import { isTemporaryUpn, isUpn } from '../identifiers/upn.ts'
import { type Stay, type TieKind } from '../people/person.ts'
import { type DwellingKind } from '../places/dwelling.ts'
import { type Delivery, type Row } from './delivery.ts'
import { layouts } from './layouts.ts'
import { type Known, type SocialCare } from './social-known.ts'
import { onOneLine, writeAddress } from './write-address.ts'
import { writeBirthDate } from './write-birth-date.ts'

/** The case-management system is read about twice a year, whole. */
const socialCareDays = ['2016-09-12', '2017-07-15', '2018-01-15', '2018-07-15', '2019-01-15', '2019-08-31'].map(dayOf)

export function socialDeliveries(social: SocialCare): Delivery[] {
  const relations = relationsAmong(social.known)
  return socialCareDays.flatMap((day) => {
    const isOpen = ({ from, until }: Known) => from <= day && day < until
    const file = (kind: 'people' | 'relationships' | 'episodes', rows: () => Iterable<Row>): Delivery => ({
      layout: layouts[kind],
      receivedOn: day,
      fileName: `${isoOf(day)}-social-care-${kind}.csv`,
      rows,
    })
    return [
      file('people', () =>
        social.known
          .values()
          .filter(isOpen)
          .map((known) => personRow(known, day)),
      ),
      file('relationships', () =>
        relations
          .values()
          .flatMap((relation, at) =>
            isOpen(relation.one) && isOpen(relation.other) && relation.from <= day
              ? [relationshipRow(relation, at, day)]
              : [],
          ),
      ),
      file('episodes', () => episodeRows(social, day)),
    ]
  })
}

const kindOfAddress: Readonly<Record<DwellingKind, string>> = {
  house: 'HOME',
  flat: 'HOME',
  hmo: 'HOME',
  refuge: 'REFUGE',
  'care-home': 'RESIDENTIAL',
  prison: 'PRISON',
  'childrens-home': 'RESIDENTIAL',
}

function personRow(known: Known, day: Day): Row {
  const { registration, slips } = known
  const { person, part, planted } = registration
  const on = part === 'before adoption' && person.adoption ? Math.min(day, person.adoption.ordered - 1) : day
  const says = stateIdentity(person, slips, on)
  const stay = stayKnown(known, on)
  const address = writeAddress(stay?.dwelling ?? null, known.addressStyle, planted)
  const forename = planted.name === undefined ? says.forename : `${says.forename} ${planted.name}`
  const died = person.died <= day ? isoOf(person.died) : ''
  return {
    registration,
    cells: [
      known.personId,
      forename,
      says.surname,
      known.formerSurname,
      known.knownAs,
      writeBirthDate(says.born, 'iso'),
      slips.sex,
      known.nhsNumber,
      known.upn,
      known.formerUpn,
      address.uprn,
      ...address.lines,
      address.postcode,
      stay?.dwelling.ward ?? '',
      stay ? isoOf(stay.from) : '',
      stay ? kindOfAddress[stay.dwelling.kind] : '',
      stay?.hidden === true ? 'Y' : 'N',
      died,
    ],
    describes: {
      ...says,
      forename,
      identifiers: [
        ...(isNhsNumber(known.nhsNumber) ? [`nhs ${known.nhsNumber}`] : []),
        ...(isUpn(known.upn) && !isTemporaryUpn(known.upn) ? [`upn ${known.upn}`] : []),
      ],
      dwelling: stay && onOneLine(address) !== '' ? stay.dwelling : null,
    },
  }
}

/** Where social care thinks someone lives; it hears of moves within weeks, except of those it has lost sight of. */
function stayKnown({ registration: { person }, from, missesMoves }: Known, on: Day): Stay | null {
  const heardBy = missesMoves ? from : on - daysUntilMoveIsKnown['social-care']
  const heard = person.stays.filter((stay) => stay.from <= Math.max(from, heardBy))
  const last = heard[heard.length - 1]
  return last && (last.to === never || last.to > heardBy) ? last : null
}

type Relation = {
  readonly one: Known
  readonly other: Known
  readonly label: string
  readonly from: Day
  readonly starts: string
  readonly ends: Day
}

const labels: Readonly<Record<TieKind, string>> = {
  parent: 'Parent',
  'step-parent': 'Step-parent',
  grandparent: 'Grandparent',
  carer: 'Carer',
  'foster-carer': 'Foster carer',
  'special-guardian': 'Special guardian',
  sibling: 'Sibling',
  partner: 'Partner',
}

/** Ties between people who both have a file, and brothers and sisters. A sealed identity has only its own side's ties. */
function relationsAmong(known: readonly Known[]): Relation[] {
  const files = new Map<number, Known[]>()
  for (const file of known) {
    const { person } = file.registration
    files.set(person.id, [...(files.get(person.id) ?? []), file])
  }
  const fileOf = (personId: number, from: Day, to: Day) =>
    files.get(personId)?.find(({ registration: { person, part } }) => {
      if (part === 'only') return true
      const ordered = person.adoption!.ordered
      return part === 'before adoption' ? from < ordered && to <= ordered : part === 'after adoption' && to > ordered
    })
  const relations: Relation[] = []
  for (const [personId] of files) {
    const { person } = files.get(personId)![0]!.registration
    for (const tie of person.ties) {
      if (tie.other !== person) continue
      const one = fileOf(tie.one.id, tie.from, tie.to)
      const other = fileOf(personId, tie.from, tie.to)
      if (!one || !other) continue
      const starts = tie.kind === 'parent' ? '' : isoOf(tie.from)
      relations.push({
        one,
        other,
        label: labels[tie.kind],
        from: Math.max(tie.from, one.from, other.from),
        starts,
        ends: tie.to,
      })
    }
    relations.push(...siblingsOf(files.get(personId)![0]!, files))
  }
  return relations
}

function siblingsOf(file: Known, files: ReadonlyMap<number, readonly Known[]>): Relation[] {
  const { person } = file.registration
  if (person.adoption) return []
  const siblings = new Set(
    person.ties
      .filter((tie) => tie.kind === 'parent' && tie.other === person)
      .flatMap((tie) =>
        tie.one.ties.filter((own) => own.kind === 'parent' && own.one === tie.one).map((own) => own.other),
      ),
  )
  return Array.from(siblings).flatMap((sibling) => {
    const other = files.get(sibling.id)?.[0]
    if (!other || sibling.id <= person.id || sibling.adoption) return []
    return [{ one: file, other, label: labels.sibling, from: Math.max(file.from, other.from), starts: '', ends: never }]
  })
}

function relationshipRow({ one, other, label, starts, ends }: Relation, at: number, day: Day): Row {
  return {
    registration: one.registration,
    other: other.registration,
    cells: [
      `R${String(500_000 + at * 3)}`,
      one.personId,
      other.personId,
      label,
      starts,
      ends <= day ? isoOf(ends) : '',
    ],
  }
}

function episodeRows({ episodes }: SocialCare, day: Day): Iterable<Row> {
  return episodes.values().flatMap(({ kind, starts, ends, primaryNeed, category, known }, at) => {
    if (starts > day || known.from > day) return []
    const ended = ends !== null && ends <= day
    const stage = kind === 'ADOPTION' ? (known.registration.part === 'after adoption' ? 'ADOPTED' : 'PLACED') : category
    const reason = ended ? (kind === 'CIN' ? 'RC7' : kind === 'EARLY HELP' ? 'GOALS MET' : '') : ''
    return [
      {
        registration: known.registration,
        cells: [
          `E${String(300_000 + at * 3)}`,
          known.personId,
          kind,
          isoOf(starts),
          ended ? isoOf(ends) : '',
          primaryNeed,
          stage,
          reason,
        ],
      },
    ]
  })
}
