import type { RelationshipKind } from '../../intake/relationship-kinds.ts'
import { listInWords } from '../render/words.ts'

/** A tie between two members of a family: "from is the <kind> of to". */
export type Tie = { readonly from: string; readonly to: string; readonly kind: string }

export type Kin = { readonly personId: string; readonly firstName: string; readonly sex: 'F' | 'M' | null }

/**
 * How someone is related to the others of the family, in one line: "Mother of Ada and Ben". A tie that is only stated
 * from the other side is turned round, so that a child's line says whose child it is.
 */
export function kinInWords(
  person: Kin,
  { members, ties }: { readonly members: readonly Kin[]; readonly ties: readonly Tie[] },
) {
  const names = new Map(members.map(({ personId, firstName }) => [personId, firstName]))
  const others = new Map<string, Set<string>>()
  const add = (word: string, other: string) => {
    const name = names.get(other)
    if (name !== undefined) others.set(word, (others.get(word) ?? new Set()).add(name))
  }
  for (const { from, to, kind } of ties) {
    if (from === person.personId) add(wordOf(kind, person.sex), to)
    else if (to === person.personId) add(turnedRound(kind, person.sex), from)
  }
  const said = [...others].map(([word, whom]) => `${word} of ${listInWords([...whom])}`)
  const [first, ...rest] = said
  return first === undefined
    ? 'Not known'
    : [first, ...rest.map((one) => one.charAt(0).toLowerCase() + one.slice(1))].join('; ')
}

/** What "from is the kind of to" is called when the one it is said of is a woman, a man, or not stated. */
export function wordOf(kind: string, sex: 'F' | 'M' | null): string {
  const words = outward[kind as RelationshipKind] ?? ['Related', 'Related', 'Related']
  return words[sex === 'F' ? 0 : sex === 'M' ? 1 : 2]
}

function turnedRound(kind: string, sex: 'F' | 'M' | null): string {
  const words = inward[kind as RelationshipKind] ?? ['Related', 'Related', 'Related']
  return words[sex === 'F' ? 0 : sex === 'M' ? 1 : 2]
}

type Words = readonly [woman: string, man: string, either: string]

const outward: Record<RelationshipKind, Words> = {
  parent: ['Mother', 'Father', 'Parent'],
  'step-parent': ['Stepmother', 'Stepfather', 'Step-parent'],
  carer: ['Carer', 'Carer', 'Carer'],
  'foster-carer': ['Foster carer', 'Foster carer', 'Foster carer'],
  'special-guardian': ['Special guardian', 'Special guardian', 'Special guardian'],
  grandparent: ['Grandmother', 'Grandfather', 'Grandparent'],
  sibling: ['Sister', 'Brother', 'Brother or sister'],
  partner: ['Partner', 'Partner', 'Partner'],
  other: ['Relative', 'Relative', 'Relative'],
}

const inward: Record<RelationshipKind, Words> = {
  parent: ['Daughter', 'Son', 'Child'],
  'step-parent': ['Stepdaughter', 'Stepson', 'Stepchild'],
  carer: ['Cared for as the child', 'Cared for as the child', 'Cared for as the child'],
  'foster-carer': ['Foster child', 'Foster child', 'Foster child'],
  'special-guardian': ['Child in the guardianship', 'Child in the guardianship', 'Child in the guardianship'],
  grandparent: ['Granddaughter', 'Grandson', 'Grandchild'],
  sibling: outward.sibling,
  partner: outward.partner,
  other: outward.other,
}
