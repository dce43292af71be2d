import { rateOf } from '../errors/error-rates.ts'
import { type Random, randomOf } from '../random.ts'
import { type Town } from '../town.ts'
import { type Delivery, type Row } from './delivery.ts'

export type SentRow = Row & {
  /** Counted from 1, the first row after the header. */
  readonly rowNumber: number
  /** Holds a date that does not exist: a careful reader refuses the row. */
  readonly unreadable: boolean
}

/** A delivery's rows as they leave the partner: a few with a date nobody can read, which the next file states right. */
export function* rowsAsSent(town: Town, { layout, fileName, rows }: Delivery): Generator<SentRow> {
  const random = randomOf(town.seed, 'unreadable', fileName)
  const rate = rateOf('row-unreadable', layout.source)
  const column = layout.mistypedDate === undefined ? -1 : layout.columns.indexOf(layout.mistypedDate)
  let rowNumber = 0
  for (const row of rows()) {
    rowNumber++
    const unreadable = column >= 0 && random.chance(rate) && row.cells[column] !== ''
    const cells = unreadable ? row.cells.with(column, noSuchDay(row.cells[column]!, random)) : row.cells
    yield { ...row, cells, rowNumber, unreadable }
  }
}

/** The date with its day turned into one the month does not have, in whatever form it was written. */
function noSuchDay(written: string, random: Random): string {
  const year = /(19|20)\d\d/.exec(written)![0]
  const [date, month, named] = random.pick([
    ['31', '06', 'Jun'],
    ['30', '02', 'Feb'],
    ['31', '11', 'Nov'],
  ] as const)
  if (/^\d{4}-/.test(written)) return `${year}-${month}-${date}`
  if (written.includes('/')) return `${date}/${month}/${year}`
  return written.includes('-') ? `${date}-${named}-${year}` : `${date}${month}${year}`
}
