import type { KeyStore } from '../../platform/keys.ts'
import type { Transaction } from '../../platform/transaction.ts'
import { keptFormDays } from '../session/session-limits.ts'
import { dropKeptForm } from './sql/drop-kept-form.queries.ts'
import { dropOldForms } from './sql/drop-old-forms.queries.ts'
import { keepForm as keepFormQuery } from './sql/keep-form.queries.ts'
import { keptFormOf } from './sql/kept-form.queries.ts'
import { keptFormsOfActor } from './sql/kept-forms.queries.ts'

/** What someone typed, field by field, as they typed it. */
export type Typed = Readonly<Record<string, string>>

/** Keep what the actor typed on a page, before anything judges it. Sealed; only they can have it back. */
export async function keepForm(
  tx: Transaction,
  keys: KeyStore,
  { path, typed, now }: { readonly path: string; readonly typed: Typed; readonly now: Date },
): Promise<void> {
  const [kept] = await keptFormOf.run({ path }, tx)
  const keyNumber = kept?.key_number ?? (await keys.reserve(1))
  const sealed = keys.seal(placeOf(keyNumber, path), JSON.stringify(typed))
  await keepFormQuery.run({ path, keyNumber, sealed, keptAt: now }, tx)
}

/** What the actor had typed on a page and not sent, if anything. */
export async function keptForm(
  tx: Transaction,
  keys: KeyStore,
  path: string,
): Promise<{ readonly typed: Typed; readonly keptAt: Date } | undefined> {
  const [kept] = await keptFormOf.run({ path }, tx)
  if (kept === undefined) return undefined
  const plain = keys.open(placeOf(kept.key_number, path), kept.sealed).toString()
  return { typed: JSON.parse(plain) as Typed, keptAt: kept.kept_at }
}

/** The pages on which the actor has begun a form, oldest first. */
export async function keptForms(tx: Transaction): Promise<readonly { readonly path: string; readonly keptAt: Date }[]> {
  const rows = await keptFormsOfActor.run(undefined, tx)
  return rows.map(({ path, kept_at }) => ({ path, keptAt: kept_at }))
}

/**
 * The form was sent, so what was kept of it goes; and with it every form of the actor's kept longer than may be.
 *
 * @returns the keys to drop once the transaction has committed: dropped earlier, a failed commit would lose what was typed
 */
export async function forgetForm(
  tx: Transaction,
  { path, now }: { readonly path: string; readonly now: Date },
): Promise<readonly number[]> {
  const sent = await dropKeptForm.run({ path }, tx)
  const old = await dropOldForms.run({ keptBefore: new Date(now.getTime() - keptFormDays * 86_400_000) }, tx)
  return [...sent, ...old].map(({ key_number }) => key_number)
}

function placeOf(keyNumber: number, path: string) {
  return { keyNumber, table: 'kept_form', row: path, column: 'sealed' }
}
