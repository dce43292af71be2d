import type { RowReferences } from './row-references.ts'
import type { RowDefinition } from './source-schema.ts'

/** Who the row describes: every column is there, dates are dates, codes are all mapped. */
export function checkIdentity(references: RowReferences, row: RowDefinition): void {
  const identity = row.identity
  if (identity === 'none') return
  const text = (setting: string, names: readonly (string | undefined)[]) =>
    names.forEach((name) => name !== undefined && references.column(['identity', setting], name))

  text('forenames', identity.forenames ?? [])
  text('surname', [identity.surname])
  text('telephone', [identity.telephone])
  text('email', [identity.email])
  identity['other-names'].forEach(({ column }, index) => references.column(['identity', 'other-names', index], column))
  identity.identifiers.forEach(({ column }, index) => references.column(['identity', 'identifiers', index], column))
  if (identity['birth-date'] !== undefined) references.dateIn(['identity', 'birth-date'], identity['birth-date'])
  const death = identity['death-date']
  if (death) references.dateIn(['identity', 'death-date'], death.column)
  if (death?.when) references.condition(['identity', 'death-date'], death.when)
  identity.sex?.forEach((mapped) => references.codedTo(['identity', 'sex'], mapped))

  const { address } = identity
  if (address === undefined) return
  const at = ['identity', 'address']
  address.lines.flat().forEach((name) => references.column([...at, 'lines'], name))
  for (const setting of ['postcode', 'uprn', 'ward'] as const) {
    const name = address[setting]
    if (name !== undefined) references.column([...at, setting], name)
  }
  address.kind.forEach((mapped, index) => references.codedTo([...at, 'kind', index], mapped))
  if (address.from !== undefined) references.dateIn([...at, 'from'], address.from)
  if (address.until) references.dateIn([...at, 'until'], address.until)
}
