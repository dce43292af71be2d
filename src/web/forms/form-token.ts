import { timingSafeEqual } from 'node:crypto'
import { newId } from '../../platform/ids.ts'
import type { KeyStore } from '../../platform/keys.ts'

/** Whose form it is, which page it belongs to and until when it may be sent. Proved by the token hidden in every form. */
export type FormToken = { readonly formId: string; readonly actorId: string; readonly expiresAt: number }

const lifetimeHours = 24

/**
 * Make the token of one form shown to one person on one page. It stands against forged requests, and outlives the
 * session, so that what was typed in the meantime can still be kept for that person.
 */
export function makeFormToken(
  keys: KeyStore,
  { actorId, path, now }: { readonly actorId: string; readonly path: string; readonly now: Date },
): string {
  const fields = [newId(), actorId, String(now.getTime() + lifetimeHours * 3_600_000)]
  return [...fields, mac(keys, path, fields).toString('base64url')].join('.')
}

/** Read a token that came back with a form: nothing when it is not ours, not for this page, or too old. */
export function readFormToken(
  keys: KeyStore,
  { token, path, now }: { readonly token: unknown; readonly path: string; readonly now: Date },
): FormToken | undefined {
  if (typeof token !== 'string') return undefined
  const [formId, actorId, expires, given, ...more] = token.split('.')
  if (!formId || !actorId || !expires || !given || more.length > 0) return undefined
  const expected = mac(keys, path, [formId, actorId, expires])
  const received = Buffer.from(given, 'base64url')
  if (received.length !== expected.length || !timingSafeEqual(received, expected)) return undefined
  const expiresAt = Number(expires)
  return expiresAt > now.getTime() ? { formId, actorId, expiresAt } : undefined
}

function mac(keys: KeyStore, path: string, fields: readonly string[]): Buffer {
  return keys.digest('web form', [path, ...fields].join('\n'))
}
