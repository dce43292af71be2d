import { type Day, dayOf, isoOf, writeDay } from '../day.ts'
import { stateIdentity } from '../errors/slips.ts'
import { absenceOf, exclusionsOf } from '../events/absence.ts'
import { isUln } from '../identifiers/uln.ts'
import { stayOf, surnameOf, whoAre } from '../people/person.ts'
import { randomOf } from '../random.ts'
import { curriculumYear, type Term, terms } from '../terms.ts'
import { type Town } from '../town.ts'
import { type Delivery, type Row } from './delivery.ts'
import { layouts } from './layouts.ts'
import { addressKnownToSchool, type Pupil } from './school-pupils.ts'
import { writeAddress } from './write-address.ts'
import { writeBirthDate } from './write-birth-date.ts'

/** When the council's schools' figures for each term arrive, in term order. */
const received = [
  '2017-01-20',
  '2017-05-10',
  '2017-08-12',
  '2018-01-20',
  '2018-05-10',
  '2018-08-12',
  '2019-01-20',
  '2019-05-10',
  '2019-08-12',
].map(dayOf)

/** Kelder Academy sends its own, a few days later; one term came four months late, and one never came. */
const academyLate: Readonly<Record<string, Day>> = { 'autumn 2017': dayOf('2018-05-22') }
const academyNeverSent = 'spring 2019'

/** The council's schools resolved absences that had no reason yet, and sent the term again. */
const correctedTerm = 'autumn 2018'
const correctedOn = dayOf('2019-02-20')

export function schoolDeliveries(town: Town, pupils: readonly Pupil[]): Delivery[] {
  const ofCouncil = pupils.filter((pupil) => !pupil.school.sendsItsOwn)
  const ofAcademy = pupils.filter((pupil) => pupil.school.sendsItsOwn)
  return terms.flatMap((term) => {
    const day = received[term.index]!
    const files = termFiles(town, ofCouncil, { term, receivedOn: day, suffix: '' })
    if (term.name === correctedTerm)
      files.push(attendanceFile(town, ofCouncil, { term, receivedOn: correctedOn, suffix: '-corrected' }))
    if (term.name === academyNeverSent) return files
    const academyDay = academyLate[term.name] ?? day + 3
    return [...files, ...termFiles(town, ofAcademy, { term, receivedOn: academyDay, suffix: '-kelder-academy' })]
  })
}

type Sending = { readonly term: Term; readonly receivedOn: Day; readonly suffix: string }

function termFiles(town: Town, pupils: readonly Pupil[], sending: Sending): Delivery[] {
  const files = [rollFile(town, pupils, sending), attendanceFile(town, pupils, sending)]
  if (endsTheYear(sending.term)) files.push(exclusionsFile(town, pupils, sending))
  return files
}

/** Exclusions are sent once a year, after its last term. */
function endsTheYear(term: Term): boolean {
  return term.index % 3 === 2
}

function fileName({ receivedOn, suffix }: Sending, kind: string): string {
  return `${isoOf(receivedOn)}-school-census-${kind}${suffix}.csv`
}

function rollFile(town: Town, pupils: readonly Pupil[], sending: Sending): Delivery {
  const { term, receivedOn } = sending
  const onRoll = pupils.filter((pupil) => isOnRoll(pupil, term))
  return {
    layout: layouts.roll,
    receivedOn,
    fileName: fileName(sending, 'roll'),
    rows: () => onRoll.values().map((pupil) => rollRow(town, pupil, term)),
  }
}

function rollRow(town: Town, pupil: Pupil, term: Term): Row {
  const { registration, slips } = pupil
  const { person, planted } = registration
  const says = stateIdentity(person, slips, term.ends)
  const stay = addressKnownToSchool(pupil, term.ends)
  const address = writeAddress(stay?.dwelling ?? null, pupil.addressStyle, planted)
  const year = curriculumYear(person.born, term.starts)
  const upn = pupil.temporaryUpn !== '' && term.index < pupil.firstTerm.index + 2 ? pupil.temporaryUpn : pupil.upn
  const uln = year >= 9 ? pupil.uln : ''
  const leaves = pupil.leaves && term === pupil.lastTerm
  const free = randomOf(town.seed, 'free meals', person.kin.id).chance(0.05 + 0.75 * person.kin.strain ** 2)
  return {
    registration,
    cells: [
      pupil.school.estab,
      pupil.pupilRef,
      upn,
      '',
      uln,
      says.surname,
      says.forename,
      planted.name ?? person.middleName,
      preferredSurname(pupil, term),
      '',
      slips.sex,
      writeBirthDate(says.born, 'slashed'),
      writeDay(pupil.entered, 'slashed'),
      leaves ? writeDay(term.ends, 'slashed') : '',
      'C',
      ...address.lines,
      address.postcode,
      address.uprn,
      year === 0 ? 'R' : String(year),
      free ? 'Y' : 'N',
    ],
    describes: {
      ...says,
      identifiers: [...(upn !== '' && upn === pupil.upn ? [`upn ${upn}`] : []), ...(isUln(uln) ? [`uln ${uln}`] : [])],
      dwelling: stay?.dwelling ?? null,
    },
  }
}

/** Some children use a step-parent's surname at school. */
function preferredSurname({ registration: { person } }: Pupil, term: Term): string {
  const stepParent = whoAre('step-parent', person, term.starts)[0]
  return stepParent && person.id % 4 === 0 ? surnameOf(stepParent, term.starts) : ''
}

function attendanceFile(town: Town, pupils: readonly Pupil[], sending: Sending): Delivery {
  const { term, receivedOn } = sending
  const onRoll = pupils.filter((pupil) => isOnRoll(pupil, term))
  const isCorrection = receivedOn === correctedOn
  return {
    layout: layouts.attendance,
    receivedOn,
    fileName: fileName(sending, 'attendance'),
    rows: () => onRoll.values().map((pupil) => attendanceRow(town, pupil, term, isCorrection)),
  }
}

function attendanceRow(town: Town, { registration, school, pupilRef }: Pupil, term: Term, isCorrection: boolean): Row {
  const { person } = registration
  const random = randomOf(town.seed, 'sessions', person.id, term.index)
  const stay = stayOf(person, term.starts)
  const possible = Math.max(
    20,
    stay && stay.to < term.ends
      ? Math.round((term.sessions * (stay.to - term.starts)) / (term.ends - term.starts))
      : term.sessions,
  )
  const truth = absenceOf(town.seed, person, term, possible)
  // Until a reason is known an absence counts as unauthorised; in the term sent again, reasons were found for some.
  const unknownYet =
    term.name === correctedTerm && random.chance(0.06) ? Math.min(truth.authorised, random.between(1, 6)) : 0
  const moved = isCorrection ? 0 : unknownYet
  return {
    registration,
    cells: [
      school.estab,
      pupilRef,
      writeDay(term.starts, 'slashed'),
      writeDay(term.ends, 'slashed'),
      String(possible),
      String(truth.authorised - moved),
      String(truth.unauthorised + moved),
    ],
  }
}

function exclusionsFile(town: Town, pupils: readonly Pupil[], sending: Sending): Delivery {
  const year = terms.slice(sending.term.index - 2, sending.term.index + 1)
  return {
    layout: layouts.exclusions,
    receivedOn: sending.receivedOn,
    fileName: fileName(sending, 'exclusions'),
    rows: () =>
      pupils
        .values()
        .flatMap((pupil) => year.flatMap((term) => (isOnRoll(pupil, term) ? exclusionRows(town, pupil, term) : []))),
  }
}

function exclusionRows(town: Town, { registration, school, pupilRef }: Pupil, term: Term): Row[] {
  const inTerm = exclusionsOf(town.seed, registration.person).filter(({ on }) => on >= term.starts && on <= term.ends)
  const oncePerDay = inTerm.filter(
    ({ on, kind }, at) => inTerm.findIndex((other) => other.on === on && other.kind === kind) === at,
  )
  return oncePerDay.map(({ on, kind, sessions, reason }) => ({
    registration,
    cells: [school.estab, pupilRef, writeDay(on, 'slashed'), kind, String(sessions), reason],
  }))
}

function isOnRoll({ firstTerm, lastTerm }: Pupil, term: Term): boolean {
  return firstTerm.index <= term.index && lastTerm.index >= term.index
}
