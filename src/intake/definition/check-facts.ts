import type { FactKinds } from '../fact-kinds.ts'
import type { RowReferences } from './row-references.ts'
import { roles, type Condition, type FactRule, type Role, type RowDefinition } from './source-schema.ts'

/** What the row states: known kinds, dated by date columns, and never of someone in a role the kind does not allow. */
export function checkFacts(references: RowReferences, row: RowDefinition, factKinds: FactKinds): void {
  for (const [index, fact] of row.facts.entries()) {
    const at = ['facts', index]
    const kind = factKinds.get(fact.kind)
    if (kind === undefined) {
      references.wrong(
        [...at, 'kind'],
        `is ${fact.kind}, which is no kind of fact. Use one of fact-kinds.yaml, or add it there`,
      )
    }
    if (fact.when) references.condition([...at, 'when'], fact.when)
    if (fact.code) references.value([...at, 'code'], fact.code)
    checkCodeIsNoFreeText(references, at, fact, row)
    for (const name of fact.on ?? []) references.dateIn([...at, 'on'], name)
    for (const name of fact.from ?? []) references.dateIn([...at, 'from'], name)
    if (fact.until) references.dateIn([...at, 'until'], fact.until)
    if (fact.on && fact.until)
      references.wrong([...at, 'until'], 'stands beside on. A day has no end; use from and until')
    checkAmount(references, at, fact, row, kind?.amount)
    checkRoles(references, at, fact, row, kind?.roles)
  }
}

/** A fact's code is kept unsealed so that rules run as SQL; free text must never get there. */
function checkCodeIsNoFreeText(references: RowReferences, at: (string | number)[], fact: FactRule, row: RowDefinition) {
  if (fact.code === undefined || !('column' in fact.code) || !Object.hasOwn(row.columns, fact.code.column)) return
  if (row.columns[fact.code.column]!.codes === undefined) {
    references.wrong(
      [...at, 'code'],
      `names ${fact.code.column}, which declares no codes. Free text stays sealed: list its codes`,
    )
  }
}

function checkAmount(
  references: RowReferences,
  at: (string | number)[],
  fact: FactRule,
  row: RowDefinition,
  counts: string | undefined,
): void {
  if (fact.amount === undefined) return
  if (!references.column([...at, 'amount'], fact.amount.column)) return
  if (counts === undefined) references.wrong([...at, 'amount'], `is given, but ${fact.kind} has no amount`)
  if (row.columns[fact.amount.column]!.number === undefined) {
    references.wrong(
      [...at, 'amount'],
      `names ${fact.amount.column}, which is no number column. Declare it with number`,
    )
  }
}

function checkRoles(
  references: RowReferences,
  at: (string | number)[],
  fact: FactRule,
  row: RowDefinition,
  allowed: readonly Role[] | undefined,
): void {
  if (row.role === undefined) {
    if (allowed !== undefined && (fact.role === undefined || !allowed.includes(fact.role))) {
      references.wrong(at, `needs a role: ${fact.kind} is stated only of ${allowed.join(', ')}. Give role`)
    }
    return
  }
  if (fact.role !== undefined && allowed !== undefined && !allowed.includes(fact.role)) {
    references.wrong([...at, 'role'], `is ${fact.role}, but ${fact.kind} is stated only of ${allowed.join(', ')}`)
  }
  const stated = allowed ?? roles.filter((role) => role !== 'witness' && role !== 'reporter')
  const other = rolesUnder(row, fact.when).filter((role) => !stated.includes(role))
  if (other.length > 0) {
    references.wrong(
      at,
      `would state ${fact.kind} of a ${other.join(' and a ')}. Narrow it with when: { ${row.role.column}: … } to ${stated.join(', ')}`,
    )
  }
}

/** The roles a row can have where the condition holds. */
function rolesUnder(row: RowDefinition, when: Condition | undefined): Role[] {
  const { column, codes } = row.role!
  const possible = (when ?? [{}]).flatMap((all) => {
    const wanted = all[column]
    const holds = (code: string) => wanted === undefined || wanted.values.includes(code) !== wanted.not
    return Object.entries(codes)
      .filter(([code]) => holds(code))
      .map(([, role]) => role)
  })
  return [...new Set(possible)]
}
