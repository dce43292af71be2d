import type { DecideOutcome } from '../../decisions/decide-about-family.command.ts'
import { staffNames } from '../../governance/staff-names.ts'
import type { KeyStore } from '../../platform/keys.ts'
import type { Transaction } from '../../platform/transaction.ts'
import { outcomeInWords } from '../family/decision-words.ts'
import type { FamilyFindings } from '../family/family-findings.ts'
import { dayInWords } from '../render/words.ts'

/** What has happened since the page was shown, because of which nothing was recorded. */
export type Notice = Exclude<DecideOutcome, { kind: 'decided' | 'incomplete' }> & { readonly familyId: string }

/** What the page says about it: a heading, what is new, and that nothing typed was lost. */
export type NoticeShown = {
  readonly heading: string
  readonly lines: readonly string[]
  readonly link?: { readonly path: string; readonly text: string }
}

export async function changedNotice(
  tx: Transaction,
  keys: KeyStore,
  { notice, findings }: { readonly notice: Notice | undefined; readonly findings: FamilyFindings | undefined },
): Promise<NoticeShown | undefined> {
  if (notice === undefined) return undefined
  if (notice.kind === 'evidence-not-served') {
    return {
      heading: 'Read what the records say first',
      lines: ['You had not been shown this version of the records.'],
    }
  }
  if (notice.kind === 'evidence-changed') {
    const labels = new Map(findings?.edition.needs.map(({ id, familyLabel }) => [id, familyLabel]))
    return {
      heading: 'New information arrived while you were deciding',
      lines: notice.changes.map(
        ({ need, change, because }) => `${labels.get(need) ?? need}: ${changeWords[change]}. ${because}`,
      ),
    }
  }
  const names = await staffNames(tx, keys, [notice.decidedBy])
  const by = names.get(notice.decidedBy) ?? 'Someone'
  return {
    heading: 'Someone decided while you were deciding',
    lines: [`${by} decided on ${dayInWords(notice.decidedOn)}: ${outcomeInWords(notice.outcome)}.`],
    link: { path: `/decisions/${notice.decisionId}`, text: 'Read that decision' },
  }
}

const changeWords = { new: 'this is new', changed: 'this has changed', gone: 'records no longer say this' } as const
