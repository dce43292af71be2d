import type { KeyStore, SealedPlace } from '../platform/keys.ts'
import type { Transaction } from '../platform/transaction.ts'
import type { Plan } from './plan.ts'
import { insertPlanActions } from './sql/insert-plan-actions.queries.ts'
import { insertPlanGoals } from './sql/insert-plan-goals.queries.ts'
import { insertPlan } from './sql/insert-plan.queries.ts'
import { planActions } from './sql/plan-actions.queries.ts'
import { planGoals } from './sql/plan-goals.queries.ts'
import { planVersions as planVersionsQuery } from './sql/plan-versions.queries.ts'
import type { CaseNeed, SupportCase } from './support-case.ts'
import type { Version } from './version.ts'

/** One version of a case's plan, with its words opened. */
export type RecordedPlan = Version & Plan & { readonly planId: string }

/** What of a plan is sealed: the words of goals and actions, and who does what. */
type PlanWords = readonly { readonly goal: string; readonly actions: readonly { what: string; owner: string }[] }[]

/** Every version of a case's plan, newest first. */
export async function planVersions(tx: Transaction, keys: KeyStore, caseId: string): Promise<readonly RecordedPlan[]> {
  const rows = await planVersionsQuery.run({ case_id: caseId }, tx)
  const which = { plan_ids: rows.map(({ plan_id }) => plan_id) }
  const goals = Map.groupBy(await planGoals.run(which, tx), ({ plan_id }) => plan_id)
  const actions = Map.groupBy(await planActions.run(which, tx), ({ plan_id, goal }) => `${plan_id} ${goal}`)
  return rows.map((row) => {
    const place = planPlace({ planId: row.plan_id, keyNumber: row.key_number })
    const words = JSON.parse(keys.open(place, row.sealed).toString()) as PlanWords
    return {
      planId: row.plan_id,
      version: row.version,
      recordedBy: row.recorded_by,
      recordedAt: row.recorded_at,
      recordedOn: row.recorded_on,
      startsOn: row.starts_on,
      endsOn: row.ends_on,
      goals: (goals.get(row.plan_id) ?? []).map(({ goal, need }) => ({
        need,
        goal: words[goal - 1]!.goal,
        actions: (actions.get(`${row.plan_id} ${goal}`) ?? []).map((action) => ({
          ...words[goal - 1]!.actions[action.action - 1]!,
          dueOn: action.due_on,
          state: action.state,
          ...(action.done_on === null ? {} : { doneOn: action.done_on }),
        })),
      })),
    }
  })
}

/** Everything about a new version that is written down. */
type PlanToStore = {
  readonly planId: string
  readonly supportCase: SupportCase
  readonly version: number
  readonly plan: Plan
  readonly needs: readonly CaseNeed[]
  readonly at: Date
  readonly on: string
}

export async function storePlan(tx: Transaction, keys: KeyStore, recorded: PlanToStore): Promise<void> {
  const { planId, supportCase, version, plan, needs, at, on } = recorded
  const { caseId, familyId } = supportCase
  const keyNumber = await keys.reserve(1)
  const words: PlanWords = plan.goals.map(({ goal, actions }) => ({
    goal,
    actions: actions.map(({ what, owner }) => ({ what, owner })),
  }))
  const about = { plan_id: planId, family_id: familyId }
  await insertPlan.run(
    {
      ...about,
      case_id: caseId,
      version,
      recorded_at: at,
      recorded_on: on,
      starts_on: plan.startsOn,
      ends_on: plan.endsOn,
      sealed: keys.seal(planPlace({ planId, keyNumber }), JSON.stringify(words)),
      key_number: keyNumber,
    },
    tx,
  )
  const headlines = new Map(needs.map(({ need, headline }) => [need, headline]))
  await insertPlanGoals.run(
    {
      ...about,
      goals: plan.goals.map((_, index) => index + 1),
      headlines: plan.goals.map(({ need }) => headlines.get(need)!),
      needs: plan.goals.map(({ need }) => need),
    },
    tx,
  )
  const actions = plan.goals.flatMap((goal, index) =>
    goal.actions.map((action, number) => ({ ...action, goal: index + 1, action: number + 1 })),
  )
  await insertPlanActions.run(
    {
      ...about,
      goals: actions.map(({ goal }) => goal),
      actions: actions.map(({ action }) => action),
      due_ons: actions.map(({ dueOn }) => dueOn),
      states: actions.map(({ state }) => state),
      done_ons: actions.map(({ doneOn = '' }) => doneOn),
    },
    tx,
  )
}

/** Where the words of one version are sealed. */
function planPlace({ planId, keyNumber }: { planId: string; keyNumber: number }): SealedPlace {
  return { keyNumber, table: 'case_plan', row: planId, column: 'sealed' }
}
