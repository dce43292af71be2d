import assert from 'node:assert/strict'
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test, type TestContext } from 'node:test'
import { openDataDirectory, type DataDirectory } from './data-directory.ts'
import { openKeyStore } from './keys.ts'

function aDataDirectory(t: TestContext): DataDirectory {
  const path = mkdtempSync(join(tmpdir(), 'kith-keys-'))
  t.after(() => rmSync(path, { recursive: true, force: true }))
  return openDataDirectory(path)
}

const aPlace = { table: 'source_record', row: '1', column: 'sealed' }

test('what is sealed under a key opens again, after a restart too', async (t) => {
  const at = aDataDirectory(t)
  const keys = await openKeyStore(at)
  const place = { ...aPlace, keyNumber: await keys.reserve(1) }
  const sealed = keys.seal(place, 'Ottoline Example, Łódź')
  assert.equal((await openKeyStore(at)).open(place, sealed).toString(), 'Ottoline Example, Łódź')
})

test('a sealed field moved to another row, column or table does not open', async (t) => {
  const keys = await openKeyStore(aDataDirectory(t))
  const place = { ...aPlace, keyNumber: await keys.reserve(1) }
  const sealed = keys.seal(place, 'Ottoline Example')
  for (const elsewhere of [{ row: '2' }, { column: 'reason' }, { table: 'decision' }]) {
    assert.throws(() => keys.open({ ...place, ...elsewhere }, sealed), { code: 'cannot-open' })
  }
})

test('a sealed field with one bit changed does not open', async (t) => {
  const keys = await openKeyStore(aDataDirectory(t))
  const place = { ...aPlace, keyNumber: await keys.reserve(1) }
  const sealed = keys.seal(place, 'Ottoline Example')
  for (let byte = 0; byte < sealed.length; byte++) {
    const altered = Buffer.from(sealed)
    altered[byte] = altered[byte]! ^ 1
    assert.throws(() => keys.open(place, altered), { code: 'cannot-open' })
  }
})

test('a dropped key opens nothing any more, here or after a restart, and its neighbours still do', async (t) => {
  const at = aDataDirectory(t)
  const keys = await openKeyStore(at)
  const first = await keys.reserve(3)
  const places = [0, 1, 2].map((offset) => ({ ...aPlace, keyNumber: first + offset }))
  const sealed = places.map((place) => keys.seal(place, 'a secret'))
  await keys.drop([first + 1])
  for (const store of [keys, await openKeyStore(at)]) {
    assert.throws(() => store.open(places[1]!, sealed[1]!), { code: 'key-dropped' })
    assert.equal(store.open(places[0]!, sealed[0]!).toString(), 'a secret')
    assert.equal(store.open(places[2]!, sealed[2]!).toString(), 'a secret')
  }
})

test('many keys come as consecutive numbers, and two stores never hand out the same one', async (t) => {
  const at = aDataDirectory(t)
  const stores = await Promise.all([openKeyStore(at), openKeyStore(at)])
  const ranges = await Promise.all(
    [5_000, 1, 1_024, 3, 2_049, 700].map(async (count, index) => {
      const first = await stores[index % 2]!.reserve(count)
      return Array.from({ length: count }, (_, offset) => first + offset)
    }),
  )
  const numbers = ranges.flat()
  assert.equal(new Set(numbers).size, numbers.length)
})

test('the key store holds no key in the clear, and the wrong master key opens none', async (t) => {
  const at = aDataDirectory(t)
  const keys = await openKeyStore(at)
  const place = { ...aPlace, keyNumber: await keys.reserve(1) }
  const sealed = keys.seal(place, 'Ottoline Example')
  const pages = readdirSync(at.keys).filter((name) => name.endsWith('.page'))
  assert.equal(pages.length, 1)
  assert.equal(readFileSync(join(at.keys, pages[0]!)).length, 1024 * 32 + 28)
  writeFileSync(at.masterKey, `${'ab'.repeat(32)}\n`)
  await assert.rejects(openKeyStore(at).then((store) => store.open(place, sealed)))
})

test('a lost master key is never replaced by a fresh one', async (t) => {
  const at = aDataDirectory(t)
  await openKeyStore(at)
  rmSync(at.masterKey)
  await assert.rejects(openKeyStore(at), { code: 'master-key-missing', remedy: /backup/ })
})

test('a master key file that holds no key is refused with what to do', async (t) => {
  const at = aDataDirectory(t)
  writeFileSync(at.masterKey, 'not a key')
  await assert.rejects(openKeyStore(at), { code: 'master-key-unreadable', remedy: /backup/ })
})

test('a digest is the same for the same value, and another in another store or for another purpose', async (t) => {
  const here = await openKeyStore(aDataDirectory(t))
  const elsewhere = await openKeyStore(aDataDirectory(t))
  assert.deepEqual(here.digest('row key', 'x'), here.digest('row key', 'x'))
  assert.notDeepEqual(here.digest('row key', 'x'), here.digest('dwelling', 'x'))
  assert.notDeepEqual(here.digest('row key', 'x'), elsewhere.digest('row key', 'x'))
})

test('the master key may lie where Kith may only read', async (t) => {
  const at = aDataDirectory(t)
  await openKeyStore(at)
  const elsewhere = mkdtempSync(join(tmpdir(), 'kith-master-'))
  t.after(() => rmSync(elsewhere, { recursive: true, force: true }))
  const masterKey = join(elsewhere, 'master.key')
  writeFileSync(masterKey, readFileSync(at.masterKey))
  await openKeyStore({ ...at, masterKey })
  assert.deepEqual(readdirSync(elsewhere), ['master.key'])
})
