import pg from 'pg'
import type { Subject } from '../retention/choose-due.ts'
import type { Transaction } from '../../platform/transaction.ts'
import type { DisposalPlan, DisposalTable } from './disposal-plan.ts'

/** How many rows of each table go, and the numbers of the keys they are sealed under. */
export type Gathered = { readonly rows: ReadonlyMap<string, number>; readonly keys: readonly number[] }

const quote = (name: string) => pg.escapeIdentifier(name)

/**
 * Gather what goes with some people, families and source records: their ids stand in the temporary table `going`, to which
 * each table of the plans adds the ids that its own rows give.
 */
export async function gatherGoing(
  tx: Transaction,
  plans: readonly DisposalPlan[],
  subjects: readonly Pick<Subject, 'kind' | 'id'>[],
): Promise<Gathered> {
  await tx.query('drop table if exists going')
  await tx.query(`create temporary table going (kind text collate "C", id text collate "C", primary key (kind, id)) on commit drop`)
  await tx.query('insert into going (kind, id) select * from unnest($1::text[], $2::text[]) on conflict do nothing', [
    subjects.map(({ kind }) => kind),
    subjects.map(({ id }) => id),
  ])
  await tx.query('analyze going (kind)')
  const tables = plans.flatMap((plan) => plan.tables)
  const types = await columnTypes(tx)
  const rows = new Map<string, number>()
  const keys: number[] = []
  for (const table of tables) {
    const where = whichRows(table, types)
    for (const [column, kind] of Object.entries(table.gives ?? {})) {
      const { rowCount: added } = await tx.query(
        `insert into going (kind, id)
         select distinct $1, ${quote(column)}::text from ${quote(table.table)} where (${where}) and ${quote(column)} is not null
         on conflict do nothing`,
        [kind],
      )
      // What was just added is asked for by the tables that follow: without knowing how much it is, each row is looked at.
      if (added !== 0) await tx.query('analyze going (kind)')
    }
    const { rows: counted } = await tx.query<{ rows: number; keys: string[] | null }>(
      `select count(*)::int as rows${table.keys === undefined ? ', null as keys' : `, array_agg(distinct ${quote(table.keys)}::text) as keys`}
       from ${quote(table.table)} where ${where}`,
    )
    rows.set(table.table, counted[0]!.rows)
    keys.push(...(counted[0]!.keys ?? []).map(Number))
  }
  return { rows, keys: [...new Set(keys)].sort((one, other) => one - other) }
}

/** Take away what was gathered, what refers before what is referred to. @returns the tables that were touched */
export async function takeAway(tx: Transaction, plans: readonly DisposalPlan[]): Promise<readonly string[]> {
  const tables = plans.flatMap((plan) => plan.tables)
  const types = await columnTypes(tx)
  // Which rows go is settled before the first is gone: whether a household is empty is asked of all of them.
  const which = new Map(tables.map((table) => [table.table, whichRows(table, types)]))
  for (const { table } of tables) {
    await tx.query(
      `create temporary table ${quote(`going_${table}`)} on commit drop as
       select ${quote(table)}.ctid as at from ${quote(table)} where ${which.get(table)!}`,
    )
  }
  const order = await referringFirst(
    tx,
    tables.map(({ table }) => table),
  )
  for (const table of order) {
    await tx.query(`delete from ${quote(table)} where ctid in (select at from ${quote(`going_${table}`)})`)
  }
  return order
}

/** The rows of a table that go, as a condition on it. */
function whichRows(table: DisposalTable, types: ReadonlyMap<string, string>): string {
  const ways = Object.entries(table.by ?? {}).map(([column, kind]) => {
    const type = types.get(`${table.table}.${column}`)
    return `${quote(table.table)}.${quote(column)} in (select going.id::${type!} from going where going.kind = ${pg.escapeLiteral(kind)})`
  })
  const any = [...ways, ...(table.where === undefined ? [] : [table.where])].map((way) => `(${way})`).join(' or ')
  return [`(${any})`, ...(table.unless ?? []).map((kept) => `not ${kept}`)].join(' and ')
}

async function columnTypes(tx: Transaction): Promise<ReadonlyMap<string, string>> {
  const { rows } = await tx.query<{ place: string; type: string }>(
    `select class.relname || '.' || attribute.attname as place, format_type(attribute.atttypid, null) as type
     from pg_attribute as attribute
     join pg_class as class on class.oid = attribute.attrelid
     where class.relnamespace = 'public'::regnamespace and attribute.attnum > 0 and not attribute.attisdropped`,
  )
  return new Map(rows.map(({ place, type }) => [place, type]))
}

/** The tables in an order in which none is taken from while another still refers to it. */
async function referringFirst(tx: Transaction, tables: readonly string[]): Promise<readonly string[]> {
  const { rows } = await tx.query<{ refers: string; to: string }>(
    `select referring.relname as refers, referred.relname as to
     from pg_constraint as key
     join pg_class as referring on referring.oid = key.conrelid
     join pg_class as referred on referred.oid = key.confrelid
     where key.contype = 'f' and key.conrelid <> key.confrelid`,
  )
  const order: string[] = []
  const visit = (table: string): void => {
    if (order.includes(table) || !tables.includes(table)) return
    for (const { refers, to } of rows) if (to === table) visit(refers)
    order.push(table)
  }
  tables.forEach(visit)
  return order
}
