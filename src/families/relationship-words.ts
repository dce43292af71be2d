import type { RelationshipKind } from './relationship.ts'

export type SexStated = 'F' | 'M' | null

/** "mother of", for a page that names the other person after it. A sex is used only where a source states it. */
export function relationshipWords(kind: RelationshipKind, sex: SexStated): string {
  return chosen(words[kind], sex)
}

/** The same tie said from its other end: whoever's mother someone is, is her daughter, her son or her child. */
export function inverseWords(kind: RelationshipKind, sex: SexStated): string {
  return chosen(inverse[kind], sex)
}

type Words = string | { readonly F: string; readonly M: string; readonly unknown: string }

function chosen(words: Words, sex: SexStated): string {
  return typeof words === 'string' ? words : words[sex ?? 'unknown']
}

const bySex = (F: string, M: string, unknown: string): Words => ({ F, M, unknown })

const words: Readonly<Record<RelationshipKind, Words>> = {
  parent: bySex('mother of', 'father of', 'parent of'),
  'step-parent': bySex('stepmother of', 'stepfather of', 'step-parent of'),
  carer: 'carer of',
  'foster-carer': 'foster carer of',
  'special-guardian': 'special guardian of',
  grandparent: bySex('grandmother of', 'grandfather of', 'grandparent of'),
  partner: 'partner of',
  sibling: bySex('sister of', 'brother of', 'brother or sister of'),
  other: 'otherwise connected with',
}

const inverse: Readonly<Record<RelationshipKind, Words>> = {
  parent: bySex('daughter of', 'son of', 'child of'),
  'step-parent': bySex('stepdaughter of', 'stepson of', 'stepchild of'),
  carer: 'cared for by',
  'foster-carer': 'fostered by',
  'special-guardian': 'under the special guardianship of',
  grandparent: bySex('granddaughter of', 'grandson of', 'grandchild of'),
  partner: 'partner of',
  sibling: bySex('sister of', 'brother of', 'brother or sister of'),
  other: 'otherwise connected with',
}
