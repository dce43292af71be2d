import { LinkageError } from '../errors.ts'
import type { Model } from '../model/model.ts'
import { columnsInSql } from '../sql/columns-in-sql.ts'
import { agreementFactor } from './agreement-factor.ts'
import type { EmSession } from './estimate-m.ts'

/**
 * The prior that EM sessions imply, for data without deterministic rules: the share of matches each found among its pairs,
 * taken back by what their agreement on the rule is worth, and the median over the sessions. Only as good as the m and u
 * of the columns that the rules are made of, so train these first; a rule on a column that no comparison has a level of
 * exact agreement on tells nothing.
 */
export function priorFromSessions(model: Model, sessions: readonly EmSession[]): Model {
  const odds = sessions
    .flatMap(({ blockingRule, history }) => {
      const share = history.at(-1)?.prior ?? Number.NaN
      const columns = columnsInSql(blockingRule.sql, 'rule').map((name) => name.toLowerCase())
      const factor = agreementFactor(model, columns)
      return factor === 1 ? [] : [share / (1 - share) / factor]
    })
    .filter((each) => Number.isFinite(each) && each > 0)
    .sort((a, b) => a - b)
  const middle = odds.length >> 1
  const median = odds.length % 2 === 1 ? odds[middle] : ((odds[middle - 1] ?? Number.NaN) + (odds[middle] ?? 0)) / 2
  if (median === undefined || Number.isNaN(median)) {
    throw new LinkageError(
      'no-pairs-to-learn-from',
      'No EM session tells the probability that two random records match. Train one on a rule whose columns have levels of exact agreement in the model, or estimate the prior from deterministic rules.',
    )
  }
  return { ...model, probabilityTwoRandomRecordsMatch: median / (1 + median) }
}
