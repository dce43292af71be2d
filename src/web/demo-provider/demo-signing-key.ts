import { generateKeyPairSync, randomBytes, type JsonWebKey } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'

/** The demo provider's own signing key, made once for a data directory. It signs only for invented people. */
export function openDemoSigningKey(path: string): JsonWebKey {
  if (existsSync(path)) return JSON.parse(readFileSync(path, 'utf8')) as JsonWebKey
  const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const key = { ...privateKey.export({ format: 'jwk' }), use: 'sig', alg: 'ES256', kid: randomBytes(8).toString('hex') }
  writeFileSync(path, JSON.stringify(key), { mode: 0o600 })
  return key
}
