import type { Transaction } from '../../platform/transaction.ts'
import { answerInWords } from './decision-words.ts'
import { answersOfDecision } from './sql/answers-of-decision.queries.ts'

/** What was answered for each need in a family's last decision, in words; empty where nothing has been decided. */
export async function answeredNeeds(
  tx: Transaction,
  decisionId: string | null,
): Promise<Readonly<Record<string, string>>> {
  if (decisionId === null) return {}
  const rows = await answersOfDecision.run({ decisionId }, tx)
  return Object.fromEntries(rows.map(({ need, answer }) => [need, `Decided: ${answerInWords(answer)}`]))
}
