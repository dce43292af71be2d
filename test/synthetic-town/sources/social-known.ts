import { type Day } from '../day.ts'
import { rateOf } from '../errors/error-rates.ts'
import { mistypeDigit } from '../errors/mistype.ts'
import { drawSlips, type Slips } from '../errors/slips.ts'
import { type CareEpisode, careEpisodesOf } from '../events/care.ts'
import { ageOf, dwellingOf, isAlive, type Kin, type Person, surnameOf } from '../people/person.ts'
import { type Random, randomOf } from '../random.ts'
import { townBegins, townEnds } from '../terms.ts'
import { type Town } from '../town.ts'
import { type PupilNumbers } from './school-pupils.ts'
import { type IdentityPart, type Register, type Registration } from './registration.ts'
import { type AddressStyle, drawAddressStyle } from './write-address.ts'

/** Someone with a file in children's social care: a child, or one of the people around a child. */
export type Known = {
  readonly registration: Registration
  readonly personId: string
  readonly from: Day
  /** A file merged into another is no longer sent. */
  readonly until: Day
  readonly slips: Slips
  readonly addressStyle: AddressStyle
  readonly nhsNumber: string
  readonly upn: string
  readonly formerUpn: string
  readonly knownAs: string
  readonly formerSurname: string
  readonly missesMoves: boolean
}

export type SocialCare = {
  readonly known: readonly Known[]
  readonly episodes: readonly (CareEpisode & { readonly known: Known })[]
}

export function registerWithSocialCare(town: Town, register: Register, numbers: PupilNumbers): SocialCare {
  const known: Known[] = []
  const episodes: (CareEpisode & { known: Known })[] = []
  for (const kin of town.kins) {
    const ofKin = careEpisodesOf(town.seed, kin)
    if (ofKin.length === 0) continue
    const random = randomOf(town.seed, 'social care', kin.id)
    const inCensus = new Set(ofKin.filter(({ kind }) => inCensusOfNeed.has(kind)).map(({ child }) => child))
    const add = (person: Person, from: Day, part: IdentityPart, until = Infinity) => {
      const made = open(
        {
          person,
          from,
          part,
          until,
          number: known.length,
          register,
          numbers,
          siblings: kin.people,
          inCensus: inCensus.has(person),
        },
        random,
      )
      known.push(made)
      return made
    }
    const files = openFiles(kin, ofKin, random, add)
    for (const episode of ofKin) episodes.push({ ...episode, known: files(episode.child, episode.starts) })
  }
  return { known, episodes }
}

/** The yearly census asks for the pupil number of children with these, so that it has been looked for. */
const inCensusOfNeed: ReadonlySet<CareEpisode['kind']> = new Set(['CIN', 'S47', 'CP'])

type Add = (person: Person, from: Day, part: IdentityPart, until?: Day) => Known

/** Opens a file for each child with an episode, and for the people around them. Answers which file a child has on a day. */
function openFiles(
  kin: Kin,
  episodes: readonly CareEpisode[],
  random: Random,
  add: Add,
): (child: Person, on: Day) => Known {
  const files = new Map<Person, { known: Known; from: Day }[]>()
  const put = (person: Person, from: Day, known: Known) =>
    files.set(person, [...(files.get(person) ?? []), { known, from }])
  for (const [person, from] of peopleAround(kin, episodes)) {
    const { adoption } = person
    put(person, from, add(person, from, adoption ? 'before adoption' : 'only'))
    if (adoption) {
      const order = adoption.ordered + 1
      put(person, order, add(person, order, 'after adoption'))
      if (adoption.bothKnownOn !== null) add(person, adoption.bothKnownOn, 'both')
    } else if (random.chance(rateOf('registered-twice', 'social-care')) && from < townEnds - 300) {
      const again = random.between(Math.max(from + 60, townBegins), townEnds - 60)
      add(person, again, 'only', random.chance(0.5) ? again + random.between(90, 360) : Infinity)
    }
  }
  return (child, on) => files.get(child)!.findLast(({ from }) => from <= on)!.known
}

/** Everyone a file is opened for, and when: the children, their brothers and sisters, parents, and who lives with them. */
function peopleAround(kin: Kin, episodes: readonly CareEpisode[]): Map<Person, Day> {
  const since = new Map<Person, Day>()
  const note = (person: Person, on: Day) => {
    const from = Math.max(on, person.born + 2)
    if (isAlive(person, from) && from < (since.get(person) ?? Infinity)) since.set(person, from)
  }
  for (const { child, starts } of episodes) note(child, starts)
  for (const { child, starts } of episodes) {
    const home = dwellingOf(child, starts)
    for (const tie of child.ties) {
      if (tie.other === child && tie.from < townEnds) note(tie.one, Math.max(starts, tie.from))
    }
    for (const person of kin.people) {
      const related = person.ties.some(
        (tie) =>
          tie.other === person &&
          tie.kind === 'parent' &&
          child.ties.some((own) => own.kind === 'parent' && own.one === tie.one),
      )
      if (related && ageOf(person, starts) < 18) note(person, starts)
      if (home && dwellingOf(person, starts) === home && ageOf(person, starts) >= 0) note(person, starts)
    }
  }
  return since
}

type Opening = {
  readonly person: Person
  readonly from: Day
  readonly until: Day
  readonly part: IdentityPart
  readonly number: number
  readonly register: Register
  readonly numbers: PupilNumbers
  readonly siblings: readonly Person[]
  readonly inCensus: boolean
}

function open(opening: Opening, random: Random): Known {
  const { person, from, until, part, number, register, numbers, siblings } = opening
  const isChild = ageOf(person, townEnds) < 21
  const oldUpn = numbers.before.get(person.id) ?? ''
  const newUpn = numbers.after.get(person.id) ?? ''
  const isNew = part === 'after adoption' || part === 'both'
  const former = surnameOf(person, person.born)
  return {
    registration: register.add('social-care', person, part),
    personId: `P${String(200_000 + number * 7)}`,
    from,
    until,
    slips: drawSlips({ person, source: 'social-care', on: from, careful: isChild }, random),
    addressStyle: drawAddressStyle('social-care', random),
    nhsNumber: nhsNumberAs(
      person,
      isNew && person.adoption ? person.adoption.nhsNumber : person.nhsNumber,
      { isChild, siblings },
      random,
    ),
    upn: part === 'both' ? newUpn : upnAs(opening, isNew ? newUpn : oldUpn, random),
    formerUpn: part === 'both' ? oldUpn : '',
    knownAs: person.calledBy !== person.forename && random.chance(0.3) ? person.calledBy : '',
    formerSurname:
      part === 'both' || (part === 'only' && former !== surnameOf(person, from) && random.chance(0.5)) ? former : '',
    missesMoves: random.chance(rateOf('address-out-of-date', 'social-care')),
  }
}

function nhsNumberAs(
  person: Person,
  truth: string,
  { isChild, siblings }: { isChild: boolean; siblings: readonly Person[] },
  random: Random,
): string {
  // A court's papers state an adopted child's numbers, old and new, exactly.
  if (person.adoption) return truth
  const rate = (error: Parameters<typeof rateOf>[0]) => rateOf(error, 'social-care')
  if (random.chance(rate('nhs-number-missing') * (isChild ? 0.8 : 1.8))) return ''
  if (random.chance(rate('nhs-number-placeholder'))) return random.pick(['0000000000', '1111111111'])
  if (random.chance(rate('nhs-number-mistyped'))) return mistypeDigit(truth, random)
  const sibling = isChild ? siblings.find((each) => each !== person && ageOf(each, townEnds) < 21) : undefined
  return sibling && random.chance(rate('nhs-number-of-sibling')) ? sibling.nhsNumber : truth
}

function upnAs({ person, siblings, numbers, inCensus }: Opening, truth: string, random: Random): string {
  if (person.adoption) return truth
  const rate = (error: Parameters<typeof rateOf>[0]) => rateOf(error, 'social-care')
  if (truth === '' || random.chance(rate('upn-missing') * (inCensus ? 0.25 : 1))) return ''
  if (random.chance(rate('upn-mistyped'))) return mistypeDigit(truth, random)
  const sibling = siblings.find((each) => each !== person && numbers.before.has(each.id))
  return sibling && random.chance(rate('upn-of-sibling')) ? numbers.before.get(sibling.id)! : truth
}
