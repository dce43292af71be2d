/** Types generated for queries found in "src/decisions/sql/findings-of-run.sql" */
import { PreparedQuery } from '@pgtyped/runtime';

/** 'FindingsOfRun' parameters type */
export interface IFindingsOfRunParams {
  assessment_run_id: string;
  family_id: string;
}

/** 'FindingsOfRun' return type */
export interface IFindingsOfRunResult {
  because: string;
  behind: string;
  finding: string;
  finding_id: number;
  headline: string;
  need: string;
}

/** 'FindingsOfRun' query type */
export interface IFindingsOfRunQuery {
  params: IFindingsOfRunParams;
  result: IFindingsOfRunResult;
}

const findingsOfRunIR: any = {"usedParamSet":{"family_id":true,"assessment_run_id":true},"params":[{"name":"family_id","required":true,"transform":{"type":"scalar"},"locs":[{"a":750,"b":760}]},{"name":"assessment_run_id","required":true,"transform":{"type":"scalar"},"locs":[{"a":796,"b":814}]}],"statement":"-- What did an assessment find for this family, to whom is it attributed and which facts are behind it?\n--   behind  one text that differs whenever the people or the facts differ\nselect\n  finding.finding_id,\n  finding.headline,\n  finding.need,\n  finding.finding,\n  finding.because,\n  concat_ws(\n    ';',\n    (\n      select string_agg(attributed.person_id || ' ' || attributed.finding, ',' order by attributed.person_id)\n      from finding_person as attributed\n      where attributed.finding_id = finding.finding_id\n    ),\n    (\n      select string_agg(behind.fact_id::text, ',' order by behind.fact_id)\n      from finding_fact as behind\n      where behind.finding_id = finding.finding_id\n    )\n  ) as \"behind!\"\nfrom finding\nwhere finding.family_id = :family_id!\n  and finding.assessment_run_id = :assessment_run_id!\norder by finding.finding_id"};

/**
 * Query generated from SQL:
 * ```
 * -- What did an assessment find for this family, to whom is it attributed and which facts are behind it?
 * --   behind  one text that differs whenever the people or the facts differ
 * select
 *   finding.finding_id,
 *   finding.headline,
 *   finding.need,
 *   finding.finding,
 *   finding.because,
 *   concat_ws(
 *     ';',
 *     (
 *       select string_agg(attributed.person_id || ' ' || attributed.finding, ',' order by attributed.person_id)
 *       from finding_person as attributed
 *       where attributed.finding_id = finding.finding_id
 *     ),
 *     (
 *       select string_agg(behind.fact_id::text, ',' order by behind.fact_id)
 *       from finding_fact as behind
 *       where behind.finding_id = finding.finding_id
 *     )
 *   ) as "behind!"
 * from finding
 * where finding.family_id = :family_id!
 *   and finding.assessment_run_id = :assessment_run_id!
 * order by finding.finding_id
 * ```
 */
export const findingsOfRun = new PreparedQuery<IFindingsOfRunParams,IFindingsOfRunResult>(findingsOfRunIR);


