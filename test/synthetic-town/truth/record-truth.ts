import { dayForms, isoOf } from '../day.ts'
import { foldName } from '../names/fold-name.ts'
import { type Delivery, type Described } from '../sources/delivery.ts'
import { type Layout } from '../sources/layouts.ts'
import { type Registration } from '../sources/registration.ts'
import { type SentRow } from '../sources/rows-as-sent.ts'
import { type Town } from '../town.ts'
import { fingerprint } from './fingerprint.ts'
import { identityParts, rowIs, type Truth, type TruthFile } from './truth.ts'

/** Notes the truth of every row while it is sent. */
export type TruthRecorder = {
  begin(delivery: Delivery): void
  note(row: SentRow): void
  finish(): Truth
}

export function makeTruthRecorder(town: Town, registrations: readonly Registration[]): TruthRecorder {
  const files: TruthFile[] = []
  const columns = { person: [] as number[], part: [] as number[], registration: [] as number[], flags: [] as number[] }
  const keys = makeKeys()
  const standing = new Map<number, number>()
  let layout: Layout
  let keyColumns: readonly number[] = []
  let contentSkips = -1

  const isRestated = ({ cells, unreadable }: SentRow): boolean => {
    if (keyColumns.length === 0 || unreadable) return false
    const key = fingerprint([layout.fileKind, ...keyColumns.map((column) => cells[column]!)])
    const content = fingerprint(cells, contentSkips)
    if (standing.get(key) === content) return true
    standing.set(key, content)
    return false
  }

  return {
    begin: (delivery) => {
      layout = delivery.layout
      keyColumns = layout.rowKey.map((name) => layout.columns.indexOf(name))
      contentSkips = layout.notContent === undefined ? -1 : layout.columns.indexOf(layout.notContent)
      const { source, fileKind } = layout
      files.push({
        source,
        fileKind,
        name: delivery.fileName,
        receivedOn: isoOf(delivery.receivedOn),
        firstRow: columns.person.length,
        rows: 0,
      })
    },
    note: (row) => {
      const { registration, describes, unreadable } = row
      files[files.length - 1] = { ...files[files.length - 1]!, rows: row.rowNumber }
      columns.person.push(registration.person.id)
      columns.part.push(identityParts.indexOf(registration.part))
      columns.registration.push(registration.id)
      const flags =
        (describes ? rowIs.describing : 0) |
        (isRestated(row) ? rowIs.restated : 0) |
        (unreadable ? rowIs.unreadable : 0)
      columns.flags.push(flags)
      keys.note(registration, describes)
    },
    finish: () => ({
      town,
      files,
      rowCount: columns.person.length,
      person: Int32Array.from(columns.person),
      part: Uint8Array.from(columns.part),
      registration: Int32Array.from(columns.registration),
      flags: Uint8Array.from(columns.flags),
      stated: keys.finish(),
      registrations,
    }),
  }
}

/**
 * What a row says of who it is about. A row that describes nobody says what the last describing row of its registration
 * said, because the partner's own key ties them: the baseline may use that too.
 */
function makeKeys() {
  const said = new Map<number, readonly number[]>()
  const nameNumbers = new Map<string, number>()
  const names: string[] = []
  const columns: number[][] = [[], [], [], [], [], []]
  const nothing = [-1, -1, -1, -1, -1, -1]

  const nameNumber = (name: string) => {
    const known = nameNumbers.get(name)
    if (known !== undefined) return known
    nameNumbers.set(name, names.length)
    names.push(name)
    return names.length - 1
  }
  const read = ({ forename, surname, born, identifiers, dwelling }: Described): number[] => {
    const [first, last] = [foldName(forename), foldName(surname)]
    const hasAll = first !== '' && last !== '' && born !== null && born.year > 1901
    return [
      hasAll ? fingerprint([first.split(' ')[0]!, last, dayForms.iso(born)]) : -1,
      identifiers[0] === undefined ? -1 : fingerprint([identifiers[0]]),
      identifiers[1] === undefined ? -1 : fingerprint([identifiers[1]]),
      dwelling?.id ?? -1,
      last === '' ? -1 : nameNumber(last),
      first === '' ? -1 : nameNumber(first),
    ]
  }

  return {
    note: (registration: Registration, describes: Described | undefined) => {
      const says = describes ? read(describes) : (said.get(registration.id) ?? nothing)
      if (describes) said.set(registration.id, says)
      for (let at = 0; at < columns.length; at++) columns[at]!.push(says[at]!)
    },
    finish: () => {
      const [nameAndBirthday, first, second, dwelling, surname, forename] = columns
      return {
        nameAndBirthday: Float64Array.from(nameAndBirthday!),
        identifiers: [Float64Array.from(first!), Float64Array.from(second!)] as const,
        dwelling: Int32Array.from(dwelling!),
        surname: Int32Array.from(surname!),
        forename: Int32Array.from(forename!),
        names,
      }
    },
  }
}
