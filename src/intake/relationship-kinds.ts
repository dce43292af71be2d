/** What one person can be to another: "from is the <kind> of to". */
export const relationshipKinds = [
  'parent',
  'step-parent',
  'carer',
  'foster-carer',
  'special-guardian',
  'grandparent',
  'sibling',
  'partner',
  'other',
] as const
export type RelationshipKind = (typeof relationshipKinds)[number]
