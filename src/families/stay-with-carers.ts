import { addDays, yearsBetween } from '../platform/calendar-day.ts'
import type { PersonStay } from './form-households.ts'
import { isAdult, kinAtHome, kinGroups, type AtHome, type KinTie } from './kin.ts'
import type { Kinship } from './kinship.ts'
import { holdsOn } from './residence.ts'

export type StaysToJudge = {
  readonly stays: readonly PersonStay[]
  /** Someone's stay as the rules of kin see it. */
  readonly atHome: (stay: PersonStay) => AtHome
  readonly kinship: Kinship
  readonly asOf: string
}

/**
 * Children live where those who bring them up live, whatever an old roll says: schools hear of a move late or never, and
 * nobody speaks of a young person between school and their first bill. So for anyone under 19 the last home they shared
 * with adults of their kin decides:
 *
 * - it goes on past silence while one of those adults still lives there, and past a source that saw the child at some
 *   address where none of their kin ever lived with them;
 * - it is left when all those adults have left it: for the home they have now, or for nobody knows where when theirs is not
 *   known or they have gone different ways.
 *
 * A later home that a source states from a day is never undone. A child seen alone where strangers moved in afterwards does
 * not live with them: the roll is old.
 */
export function stayWithCarers({ stays, atHome, kinship, asOf }: StaysToJudge): PersonStay[] {
  const byDwelling = Map.groupBy(stays, ({ dwelling }) => dwelling)
  const byPerson = Map.groupBy(stays, ({ personId }) => personId)
  const homesNow = (people: readonly string[]) =>
    people.flatMap((person) => byPerson.get(person)!.filter((home) => holdsOn(home, asOf)))
  return [...byPerson.values()].flatMap((own) => {
    const inOrder = own.toSorted((a, b) => (a.from < b.from ? -1 : 1))
    const last = inOrder.at(-1)!
    if (!isUnder19(atHome(last), asOf) || !isInQuestion(last, asOf)) return own
    const kept = [...inOrder]
    for (let stay = kept.at(-1); stay !== undefined; stay = kept.at(-1)) {
      const place = { here: byDwelling.get(stay.dwelling)!, atHome, kinship, asOf }
      const carers = lastCarers(stay, place)
      if (carers !== null) return [...kept.slice(0, -1), ...goOn(stay, carers.until, homesNow(carers.people))]
      // Only a source that saw them somewhere, and states no day from which they live there, may be passed over.
      if (stay.fromStated || stay.kind !== 'main' || carersOn(stay, asOf, place, everyTie).length > 0) break
      kept.pop()
    }
    return withoutStrangers(inOrder, { here: byDwelling.get(last.dwelling)!, atHome, kinship, asOf })
  })
}

function isInQuestion(last: PersonStay, asOf: string): boolean {
  return last.kind === 'main' && (last.to === null || last.to > asOf || last.endsInSilence)
}

/** The child's home goes where the home of those who bring the child up went. */
function goOn(stay: PersonStay, until: string, homes: readonly PersonStay[]): PersonStay[] {
  if (homes.some(({ dwelling }) => dwelling === stay.dwelling)) return [{ ...stay, to: null, endsInSilence: false }]
  const left = { ...stay, to: until, endsInSilence: false }
  const [home, elsewhere] = [...Map.groupBy(homes, ({ dwelling }) => dwelling).values()]
  if (home === undefined || elsewhere !== undefined || home[0]!.kind !== 'main') return [left]
  const first = home.reduce((first, one) => (one.from < first ? one.from : first), home[0]!.from)
  const from = first > until ? first : until
  return [left, { ...left, dwelling: home[0]!.dwelling, from, to: null, fromStated: false }]
}

/** Ends a stay at which only people who came later are left. */
function withoutStrangers(own: readonly PersonStay[], { here, atHome, asOf }: Place): readonly PersonStay[] {
  const last = own.at(-1)!
  const adults = here.filter((one) => holdsOn(one, asOf) && isAdult(atHome(one).person, asOf))
  if (last.fromStated || adults.length === 0 || adults.some(({ from }) => from <= last.from)) return own
  const came = adults.reduce((first, one) => (one.from < first ? one.from : first), adults[0]!.from)
  return [...own.slice(0, -1), { ...last, to: came, endsInSilence: false }]
}

function isUnder19({ person }: AtHome, asOf: string): boolean {
  return person.born !== null && yearsBetween(person.born, asOf) < 19
}

type Place = Pick<StaysToJudge, 'atHome' | 'kinship' | 'asOf'> & { readonly here: readonly PersonStay[] }

/**
 * The adults who were the child's kin at this home on the last day it had any, and until when; null where it never had.
 * Days are looked at from the last one back, at each day on which somebody left.
 */
function lastCarers(
  stay: PersonStay,
  { here, atHome, kinship, asOf }: Place,
): { people: string[]; until: string } | null {
  const upTo = stay.to !== null && stay.to <= asOf ? addDays(stay.to, -1) : asOf
  const leavings = here.flatMap(({ to }) => (to !== null && to <= upTo && to > stay.from ? [to] : []))
  const days = [
    upTo,
    ...[...new Set(leavings)]
      .sort()
      .reverse()
      .map((day) => addDays(day, -1)),
  ]
  for (const day of days) {
    const people = carersOn(stay, day, { here, atHome, kinship, asOf }, knownTie)
    if (people.length > 0) return { people, until: addDays(day, 1) }
  }
  return null
}

/** Among more people than this, living at one address says nothing. */
const peopleMost = 12

const everyTie = () => true
/** That nobody else could be bringing up the child is no reason to follow someone to their next home. */
const knownTie = ({ basis }: KinTie) => basis !== 'only adult'

/** The adults at the child's home on a day who are the child's kin. */
function carersOn(
  stay: PersonStay,
  day: string,
  { here, atHome, kinship }: Place,
  counts: (tie: KinTie) => boolean,
): string[] {
  const together = here.filter((one) => one === stay || holdsOn(one, day))
  if (together.length > peopleMost) return []
  const present = together.map(atHome)
  const ties = kinAtHome(present, { kinship, asOf: day, isShared: false }).filter(counts)
  const groups = kinGroups(
    present.map(({ person }) => person.personId),
    ties,
  )
  const own = new Set(groups.find((group) => group.includes(stay.personId)))
  return present
    .filter(({ person }) => own.has(person.personId) && isAdult(person, day))
    .map(({ person }) => person.personId)
}
