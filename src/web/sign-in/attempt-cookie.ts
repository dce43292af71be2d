import { timingSafeEqual } from 'node:crypto'
import type { KeyStore } from '../../platform/keys.ts'
import type { Attempt } from './sign-in-provider.ts'

/** A sign-in under way, as the visitor's browser keeps it while they are with the provider: readable by them, alterable by no one. */
export function writeAttempt(keys: KeyStore, attempt: Attempt): string {
  const body = Buffer.from(JSON.stringify(attempt)).toString('base64url')
  return `${body}.${mac(keys, body).toString('base64url')}`
}

export function readAttempt(keys: KeyStore, cookie: string | undefined): Attempt | undefined {
  const [body, given, ...more] = (cookie ?? '').split('.')
  if (!body || !given || more.length > 0) return undefined
  const expected = mac(keys, body)
  const received = Buffer.from(given, 'base64url')
  if (received.length !== expected.length || !timingSafeEqual(received, expected)) return undefined
  return JSON.parse(Buffer.from(body, 'base64url').toString()) as Attempt
}

function mac(keys: KeyStore, body: string): Buffer {
  return keys.digest('web sign-in', body)
}
