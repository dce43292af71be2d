import { type Day } from '../day.ts'
import { ageOf, type Person, type Tie } from '../people/person.ts'

/** People who live together, in groups connected by kinship or care as it is that day. */
export function kinAmong(people: readonly Person[], day: Day): Person[][] {
  const left = new Set(people)
  const groups: Person[][] = []
  for (const first of people) {
    if (!left.delete(first)) continue
    const group = [first]
    for (const member of group) {
      for (const relative of relativesOf(member, day)) if (left.delete(relative)) group.push(relative)
    }
    groups.push(group)
  }
  return groups
}

/** Everyone tied to someone that day, brothers and sisters by a shared parent included. */
function relativesOf(person: Person, day: Day): Person[] {
  const isNow = (tie: Tie) => tie.from <= day && day < tie.to
  const now = person.ties.filter(isNow)
  const parents = now.filter((tie) => tie.kind === 'parent' && tie.other === person).map((tie) => tie.one)
  const siblings = parents.flatMap((parent) =>
    parent.ties.filter((tie) => tie.kind === 'parent' && tie.one === parent && isNow(tie)).map((tie) => tie.other),
  )
  return [...now.map((tie) => (tie.one === person ? tie.other : tie.one)), ...siblings]
}

/** Ties that make someone answer for a child. */
const caring = new Set<Tie['kind']>([
  'parent',
  'step-parent',
  'carer',
  'grandparent',
  'foster-carer',
  'special-guardian',
])

/** Under 16; or 16 to 18 and living with someone who answers for them. */
export function isDependentChild(person: Person, livesWith: readonly Person[], day: Day): boolean {
  const age = ageOf(person, day)
  if (age < 16) return true
  if (age > 18) return false
  return person.ties.some((tie) => tie.other === person && caring.has(tie.kind) && livesWith.includes(tie.one))
}
