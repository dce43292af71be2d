import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestContext } from 'node:test'
import { actingAs } from '../../governance/service-actors.ts'
import { testDatabase, type TestServices } from '../../platform/testing/test-database.ts'
import { inTransaction } from '../../platform/transaction.ts'
import { sourceFolders } from '../definition/source-definitions.ts'
import { openRecords, type OpenRecord } from '../open-records.ts'
import { receiveFile, type Received, type ReceivedFile, type ReceiveFile } from '../receive-file.command.ts'
import { plainSource } from './plain-source.ts'

type Options = Partial<Omit<ReceiveFile, 'source' | 'file'>>

/** A database, a source, and a way to send it files that are only text. */
export type Receiving = {
  readonly services: TestServices
  readonly folders: readonly string[]
  /** Receive a file of the source; fails the test when it had been received before. */
  send(content: string | Uint8Array, options?: Options): Promise<Received>
  receive(
    content: string | Uint8Array,
    options?: Options & { readonly name?: string; readonly source?: string },
  ): Promise<ReceivedFile>
  rows(sql: string, values?: unknown[]): Promise<Record<string, unknown>[]>
  records(knownAt?: Date): Promise<OpenRecord[]>
}

/** The plain source, or one with another text, and a fresh database on a day of its own. */
export async function aReceiving(
  t: TestContext,
  { text = plainSource, today = '2017-06-30' } = {},
): Promise<Receiving> {
  const services = await testDatabase(t, today)
  const directory = mkdtempSync(join(tmpdir(), 'kith-sources-'))
  t.after(() => rmSync(directory, { recursive: true, force: true }))
  const folder = join(directory, 'example', '2016-09')
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, 'source.yaml'), text)
  const folders = sourceFolders(directory)
  let sent = 0

  const receiving: Receiving = {
    services,
    folders,
    async send(content, options) {
      const received = await receiving.receive(content, options)
      if (received.state === 'already-received') throw new Error('it had been received before')
      return received
    },
    receive(content, { name, source = 'example', ...options } = {}) {
      const file = join(directory, name ?? `delivery-${++sent}`)
      writeFileSync(file, content)
      return receiveFile(services, { source, file, folders, receivedOn: '2017-05-01', ...options })
    },
    rows: (sql, values) =>
      inTransaction(
        services.database,
        actingAs('receive'),
        async (tx) => (await tx.query<Record<string, unknown>>(sql, values)).rows,
      ),
    records: (knownAt = new Date('2030-01-01')) =>
      inTransaction(services.database, actingAs('receive'), async (tx) => {
        const opened: OpenRecord[] = []
        for await (const record of openRecords(tx, services.keys, { knownAt })) opened.push(record)
        return opened
      }),
  }
  return receiving
}

/** A file of the plain source's events: each row as its columns in a few words, `ref person part happened surname`. */
export function events(...rows: readonly string[]): string {
  const header = 'ref,person,surname,born,sex,part,happened,hidden,times\n'
  return header + rows.map((row) => `${eventRow(row)}\n`).join('')
}

function eventRow(words: string): string {
  const [ref = '', person = '', part = '', happened = '', surname = ''] = words.split(' ')
  return [ref, person, surname, '', '', part, happened, '', ''].join(',')
}
