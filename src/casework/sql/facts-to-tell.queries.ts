/** Types generated for queries found in "src/casework/sql/facts-to-tell.sql" */
import { PreparedQuery } from '@pgtyped/runtime';

/** 'FactsToTell' parameters type */
export interface IFactsToTellParams {
  family_id: string;
}

/** 'FactsToTell' return type */
export interface IFactsToTellResult {
  fact_id: number;
  kind: string;
  person_id: string;
  valid_from: string;
}

/** 'FactsToTell' query type */
export interface IFactsToTellQuery {
  params: IFactsToTellParams;
  result: IFactsToTellResult;
}

const factsToTellIR: any = {"usedParamSet":{"family_id":true},"params":[{"name":"family_id","required":true,"transform":{"type":"scalar"},"locs":[{"a":393,"b":403}]}],"statement":"-- Which facts stand behind what the latest assessment found of this family, and about whom is each?\nselect distinct member.person_id, fact.kind, fact.fact_id, fact.valid_from\nfrom finding\njoin finding_fact using (finding_id)\njoin fact using (fact_id)\njoin person_member as member\n  on member.source_person_id = fact.source_person_id and member.known_to = 'infinity'\nwhere finding.family_id = :family_id!\n  and finding.assessment_run_id = (\n    select run.assessment_run_id\n    from assessment_run as run\n    where not run.what_if\n    order by run.known_at desc, run.run_at desc\n    limit 1\n  )\n  and fact.known_to = 'infinity'\norder by member.person_id, fact.kind, fact.valid_from, fact.fact_id"};

/**
 * Query generated from SQL:
 * ```
 * -- Which facts stand behind what the latest assessment found of this family, and about whom is each?
 * select distinct member.person_id, fact.kind, fact.fact_id, fact.valid_from
 * from finding
 * join finding_fact using (finding_id)
 * join fact using (fact_id)
 * join person_member as member
 *   on member.source_person_id = fact.source_person_id and member.known_to = 'infinity'
 * where finding.family_id = :family_id!
 *   and finding.assessment_run_id = (
 *     select run.assessment_run_id
 *     from assessment_run as run
 *     where not run.what_if
 *     order by run.known_at desc, run.run_at desc
 *     limit 1
 *   )
 *   and fact.known_to = 'infinity'
 * order by member.person_id, fact.kind, fact.valid_from, fact.fact_id
 * ```
 */
export const factsToTell = new PreparedQuery<IFactsToTellParams,IFactsToTellResult>(factsToTellIR);


