/** Something odd about a delivery although its rows were received, and how often. No values. */
export type DeliveryWarning = {
  readonly kind: WarningKind
  readonly column: string | undefined
  readonly times: number
  readonly firstLine: number
  readonly says: string
}

export type WarningKind =
  'other-spelling' | 'left-out' | 'text-between-elements' | 'element-twice' | 'current-in-the-future'

const says: Record<WarningKind, string> = {
  'other-spelling': 'Yes and no are written otherwise than agreed; they were taken for what they mean.',
  'left-out': 'The agreement does not cover this; it was never read.',
  'text-between-elements': 'Words stand between elements, where the layout has none; they were passed over.',
  'element-twice': 'The element stands more than once where the layout has one; the first was read.',
  'current-in-the-future': 'The file says it is current as of a day after it was received.',
}

/** Counts warnings while a file is read. */
export type WarningCounter = {
  note(kind: WarningKind, about: { readonly column?: string; readonly line: number }): void
  all(): DeliveryWarning[]
}

export function warningCounter(): WarningCounter {
  const counted = new Map<string, DeliveryWarning>()
  return {
    note(kind, { column, line }) {
      const key = `${kind}|${column ?? ''}`
      const known = counted.get(key)
      if (known === undefined) counted.set(key, { kind, column, times: 1, firstLine: line, says: says[kind] })
      else counted.set(key, { ...known, times: known.times + 1 })
    },
    all: () => [...counted.values()],
  }
}
