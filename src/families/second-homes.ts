import { yearsBetween } from '../platform/calendar-day.ts'
import type { FamilyPerson } from './family-person.ts'
import type { PersonStay } from './form-households.ts'
import type { Kinship } from './kinship.ts'
import { isCaringKind, isInForceOn } from './relationship.ts'
import { holdsOn, type SettledStatement } from './residence.ts'

export type SecondHomesFrom = {
  readonly people: ReadonlyMap<string, FamilyPerson>
  readonly statements: ReadonlyMap<string, readonly SettledStatement[]>
  readonly staysOf: ReadonlyMap<string, readonly PersonStay[]>
  readonly kinship: Kinship
  readonly asOf: string
}

/**
 * The second homes of children whose parents live apart. One source gives one parent's address and another the other's, and
 * both are right: the address not taken is a second home when a parent or carer lives there today and the source placed
 * the child there no earlier than at the home that was taken. An address from before is only an old address.
 */
export function secondHomes({ people, statements, staysOf, kinship, asOf }: SecondHomesFrom): PersonStay[] {
  return [...statements].flatMap(([personId, said]) => {
    const passedOver = said.filter(({ state, kind }) => state === 'contradicted' && kind === 'main')
    const child = people.get(personId)
    if (passedOver.length === 0 || child?.born == null || yearsBetween(child.born, asOf) >= 18) return []
    const home = staysOf.get(personId)!.find((stay) => holdsOn(stay, asOf))
    const carers = kinship
      .of(personId)
      .filter(
        (relationship) =>
          relationship.to === personId && isCaringKind(relationship.kind) && isInForceOn(relationship, asOf),
      )
    const carersHomes = new Map(
      carers
        .flatMap(({ from }) => (staysOf.get(from) ?? []).filter((stay) => holdsOn(stay, asOf)))
        .map((stay) => [stay.dwelling, stay]),
    )
    const found = passedOver.filter(
      ({ dwelling, from }) => home !== undefined && from >= home.from && carersHomes.has(dwelling!),
    )
    return found.slice(0, 1).map((statement) => {
      const since = carersHomes.get(statement.dwelling!)!.from
      const { dwelling, from, fromStated, lastSeen } = statement
      return {
        personId,
        dwelling: dwelling!,
        kind: 'shared-care',
        from: from > since ? from : since,
        to: null,
        fromStated,
        lastSeen,
        endsInSilence: false,
      }
    })
  })
}
