import assert from 'node:assert/strict'
import { test } from 'node:test'
import { testDatabase } from '../../platform/testing/test-database.ts'
import { disposalStages } from '../../web/disposal-stages.ts'

/** Columns that hold the id of a person, a family or something about them, by their names. */
const about =
  /^((\w+_)?(person|family|case|record|fact|source_person|dwelling|household|finding|decision|claim|plan|note|letter|right|hold|outcome_result|disclosure|assessment)_id|merged_into|key_number|sealed(_(?!by$|at$)\w+)?|path)$/

/** Tables that speak of no person or family, or whose rows stay on purpose; each with its reason. */
const others: Readonly<Record<string, string>> = {
  person: 'the id and the day it was retired stay',
  family: 'the id, the reference and the day it was retired stay',
  actor: 'people who use Kith, not people Kith is about',
  audit_event: 'ids, codes and counts of who did what; never altered',
  audit_sample: 'a seed and its digest',
  web_session: 'a session of someone who uses Kith; hours only',
  disposal_key: 'goes with its disposal, when that is done',
  incoming_row: 'always empty',
  incoming_fact: 'always empty',
  incoming_relationship: 'always empty',
  incoming_notice: 'always empty',
  outgoing_record: 'always empty',
}

type Column = { name: string; column: string }

test('every table with a column about a person or a family is in a room’s disposal plan, and every such column is used', async (t) => {
  const { database, dataDirectory } = await testDatabase(t)
  const { rows } = await database.app.query<Column>(
    `select class.relname as name, attribute.attname as column
     from pg_attribute as attribute
     join pg_class as class on class.oid = attribute.attrelid
     where class.relnamespace = 'public'::regnamespace and class.relkind = 'r' and attribute.attnum > 0
       and not attribute.attisdropped`,
  )
  const planned = new Map(
    disposalStages({ dataDirectory }).plans.flatMap(({ tables }) => tables.map((table) => [table.table, table])),
  )
  const columnsOf = (table: string) => rows.filter(({ name }) => name === table).map(({ column }) => column)

  const forgotten = rows
    .filter(({ name, column }) => about.test(column) && !(name in others))
    .filter(({ name, column }) => {
      const plan = planned.get(name)
      if (plan === undefined) return true
      const used = { ...plan.by, ...plan.gives, ...plan.leaves }
      const isOwnText = /^sealed/.test(column) && plan.keys !== undefined
      return !(column in used || column === plan.keys || isOwnText || plan.where !== undefined)
    })
    .map(({ name, column }) => `${name}.${column}`)
  assert.deepEqual(forgotten, [], 'add them to the plan of the room that owns the table')

  const unknown = [...planned.values()].flatMap((plan) =>
    [...Object.keys({ ...plan.by, ...plan.gives, ...plan.leaves }), ...(plan.keys === undefined ? [] : [plan.keys])]
      .filter((column) => !columnsOf(plan.table).includes(column))
      .map((column) => `${plan.table}.${column}`),
  )
  assert.deepEqual(unknown, [])
  assert.ok(planned.size > 45, `only ${planned.size} tables are planned for`)
})

test('what is found by an id comes after what gives that id', async (t) => {
  const { dataDirectory } = await testDatabase(t)
  const given = new Set(['person', 'family', 'source-record'])
  for (const { room, tables } of disposalStages({ dataDirectory }).plans) {
    for (const { table, by = {}, gives = {} } of tables) {
      for (const kind of Object.values(by)) assert.ok(given.has(kind), `${room}: ${table} is found by ${kind}`)
      for (const kind of Object.values(gives)) given.add(kind)
    }
  }
})

test('no table is in two plans', async (t) => {
  const { dataDirectory } = await testDatabase(t)
  const names = disposalStages({ dataDirectory }).plans.flatMap(({ tables }) => tables.map(({ table }) => table))
  assert.deepEqual(
    names.filter((name, at) => names.indexOf(name) < at),
    [],
  )
})
