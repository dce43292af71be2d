import { createHash } from 'node:crypto'
import { addDays } from '../../platform/calendar-day.ts'
import { dayInEngland } from '../../platform/clock.ts'
import type { Subject, SubjectKind } from '../retention/choose-due.ts'
import type { Retention, RetentionRuleId } from '../retention/retention-rules.ts'
import type { OriginalsOfSource } from './disposal-plan.ts'

/** For how long a backup of the keys may be kept at most, and so how long one could still open what was disposed of. */
const backupDaysMost = 30

/** What was disposed of, by whose word and by which rule. It names nobody and holds no id of a person or a family. */
export type Certificate = {
  readonly number: string
  readonly completedAt: string
  readonly asOf: string
  readonly authority: readonly {
    readonly rule: RetentionRuleId
    readonly says: string
    readonly months: number
    readonly countsFrom: string
  }[]
  /** Over governance/retention.yaml as it was applied. */
  readonly retentionSha256: string
  /** How many people, families and source records, by rule. */
  readonly disposedOf: CountsByRule
  /** How many rows of each table, of those that lost any. */
  readonly rows: Readonly<Record<string, number>>
  /** From when until when the source records were received. */
  readonly received: { readonly from: string | null; readonly to: string | null }
  /** SHA-256 over the sorted references (`kind:id`, a line each): whoever has the list can check it, nobody can read it back. */
  readonly referencesSha256: string
  readonly method: string
  readonly keysDropped: number
  readonly systems: readonly { readonly system: string; readonly recoverableUntil: string }[]
  readonly drawnUpBy: string
  readonly approvedBy: string
  readonly partnersOriginals: readonly OriginalsOfSource[]
}

export type CountsByRule = Readonly<Partial<Record<RetentionRuleId, Readonly<Record<SubjectKind, number>>>>>

/** How many of each kind, by what `labelOf` says. */
export function countBy<L extends string, S extends Pick<Subject, 'kind'>>(
  subjects: readonly S[],
  labelOf: (subject: S) => L,
): Readonly<Partial<Record<L, Readonly<Record<SubjectKind, number>>>>> {
  const counts: Partial<Record<L, Record<SubjectKind, number>>> = {}
  for (const subject of subjects) {
    const own = (counts[labelOf(subject)] ??= { person: 0, family: 0, 'source-record': 0 })
    own[subject.kind] += 1
  }
  return counts
}

/** A digest of a list that does not show it. */
export function listDigest(subjects: readonly Pick<Subject, 'kind' | 'id'>[]): string {
  const lines = subjects.map(({ kind, id }) => `${kind}:${id}\n`).sort()
  return createHash('sha256').update(lines.join('')).digest('hex')
}

/** Over the certificate with the keys of every object in order: the database keeps them in an order of its own. */
export function certificateDigest(certificate: Certificate): string {
  return createHash('sha256').update(JSON.stringify(inOrderOfKeys(certificate))).digest('hex')
}

function inOrderOfKeys(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inOrderOfKeys)
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1))
  return Object.fromEntries(entries.map(([key, inner]) => [key, inOrderOfKeys(inner)]))
}

/** A certificate as the database holds it. */
export function certificateIn(stored: unknown): Certificate | undefined {
  return stored === null || stored === undefined ? undefined : (stored as Certificate)
}

export function makeCertificate(done: {
  readonly disposalId: string
  readonly completedAt: Date
  readonly asOf: string
  readonly subjects: readonly Subject[]
  readonly retention: Retention
  readonly rows: ReadonlyMap<string, number>
  readonly received: Certificate['received']
  readonly keysDropped: number
  readonly drawnUpBy: string
  readonly approvedBy: string
  readonly originals: readonly OriginalsOfSource[]
}): Certificate {
  const { completedAt, subjects, retention } = done
  const completedOn = dayInEngland(completedAt)
  const backupsUntil = addDays(completedOn, backupDaysMost)
  const ruleIds = [...new Set(subjects.map(({ rule }) => rule))].sort()
  return {
    number: done.disposalId,
    completedAt: completedAt.toISOString(),
    asOf: done.asOf,
    authority: ruleIds.map((rule) => {
      const { authority, months, countsFrom } = retention.rules[rule]
      return { rule, says: authority, months, countsFrom }
    }),
    retentionSha256: retention.sha256,
    disposedOf: countBy(subjects, ({ rule }) => rule),
    rows: Object.fromEntries([...done.rows].filter(([, count]) => count > 0)),
    received: done.received,
    referencesSha256: listDigest(subjects),
    method: 'The key of every sealed row was dropped from the key store; then the rows were deleted and their space cleared.',
    keysDropped: done.keysDropped,
    systems: [
      { system: 'the database', recoverableUntil: completedOn },
      { system: 'the key store', recoverableUntil: completedOn },
      { system: 'backups of the database together with backups of the keys', recoverableUntil: backupsUntil },
    ],
    drawnUpBy: done.drawnUpBy,
    approvedBy: done.approvedBy,
    partnersOriginals: done.originals,
  }
}
