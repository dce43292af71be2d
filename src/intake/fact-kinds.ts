import { existsSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { parseDocument } from 'yaml'
import { z } from 'zod'
import { KithError } from '../platform/errors.ts'
import { roles } from './definition/source-schema.ts'

/**
 * The kinds of fact that sources may state and needs may ask for. A kind that lists roles can be stated only of a person
 * in one of them, so that a victim is never said to have offended.
 */
export type FactKinds = ReadonlyMap<string, FactKind>
export type FactKind = z.output<typeof factKind>

const factKind = z.strictObject({
  means: z.string(),
  /** The roles of whom it may be stated; without it, it states no part in an event. */
  roles: z.array(z.enum(roles)).min(1).optional(),
  /** What `amount` counts; without it, the fact has no amount. Never money. */
  amount: z.enum(['sessions', 'days']).optional(),
})
const factKindsFile = z.record(z.string(), factKind)

/** The kinds of `fact-kinds.yaml` in each folder of sources; a later folder may add kinds, never change one. */
export function readFactKinds(folders: readonly string[]): FactKinds {
  const kinds = new Map<string, FactKind>()
  for (const path of folders.map((folder) => join(folder, 'fact-kinds.yaml')).filter((file) => existsSync(file))) {
    for (const [kind, meaning] of Object.entries(readFile(path))) {
      if (kinds.has(kind)) throw wrong(path, `${kind} is already defined elsewhere`)
      kinds.set(kind, meaning)
    }
  }
  return kinds
}

type FactKindsFile = z.output<typeof factKindsFile>
const remembered = new Map<string, { readonly modifiedMs: number; readonly kinds: FactKindsFile }>()

function readFile(path: string): FactKindsFile {
  const modifiedMs = statSync(path).mtimeMs
  const known = remembered.get(path)
  if (known?.modifiedMs === modifiedMs) return known.kinds
  const document = parseDocument(readFileSync(path, 'utf8'))
  if (document.errors.length > 0) throw wrong(path, `line ${document.errors[0]!.linePos?.[0].line} cannot be read`)
  const read = factKindsFile.safeParse(document.toJS())
  if (!read.success) {
    const { path: where, message } = read.error.issues[0]!
    throw wrong(path, `${where.join('.')}: ${message}`)
  }
  remembered.set(path, { modifiedMs, kinds: read.data })
  return read.data
}

function wrong(path: string, says: string): KithError {
  return new KithError({
    code: 'fact-kinds-wrong',
    what: `${path}: ${says}.`,
    remedy: 'Give each kind of fact once, with what it means and, for an event, the roles it may be stated of.',
  })
}
