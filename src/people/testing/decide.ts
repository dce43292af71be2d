import { readLinkageModel } from '../linkage-model.ts'
import { resolvePeople, type ResolveOptions } from '../resolve-people.ts'
import type { StandardPerson } from '../standard-person.ts'

const model = readLinkageModel()

/** What the approved model and the hard rules make of two source people, with whoever else is known. */
export type Decided = 'link' | 'review' | 'do not link'

export async function decide(
  [left, right]: readonly [StandardPerson, StandardPerson],
  known: readonly StandardPerson[] = [],
  options: ResolveOptions = {},
): Promise<Decided> {
  const { people, pairs } = await resolvePeople([left, right, ...known], model, options)
  const ids = [left.sourcePersonId, right.sourcePersonId]
  if (people.some((members) => ids.every((id) => members.includes(id)))) return 'link'
  return pairs.some((pair) => pair.state === 'review' && ids.includes(pair.left) && ids.includes(pair.right))
    ? 'review'
    : 'do not link'
}

/** The people that come out, each as the places of its members in the list given. */
export async function peopleAmong(
  sourcePeople: readonly StandardPerson[],
  options: ResolveOptions = {},
): Promise<readonly (readonly number[])[]> {
  const { people } = await resolvePeople(sourcePeople, model, options)
  const placeOf = new Map(sourcePeople.map(({ sourcePersonId }, place) => [sourcePersonId, place]))
  return people.map((members) => members.map((member) => placeOf.get(member)!).sort((one, other) => one - other))
}

export function resolveWithApprovedModel(sourcePeople: readonly StandardPerson[], options: ResolveOptions = {}) {
  return resolvePeople(sourcePeople, model, options)
}
