/** Types generated for queries found in "src/web/search/sql/knowledge-now.sql" */
import { PreparedQuery } from '@pgtyped/runtime';

/** 'KnowledgeNow' parameters type */
export type IKnowledgeNowParams = void;

/** 'KnowledgeNow' return type */
export interface IKnowledgeNowResult {
  version: string;
}

/** 'KnowledgeNow' query type */
export interface IKnowledgeNowQuery {
  params: IKnowledgeNowParams;
  result: IKnowledgeNowResult;
}

const knowledgeNowIR: any = {"usedParamSet":{},"params":[],"statement":"-- What would make a search find someone else than a moment ago: a new link, assessment, decision or\n--   choice of who helps, or a family that is no more?\nselect\n  concat_ws(\n    ' ',\n    (select max(run.known_at) from link_run as run),\n    (select max(run.run_at) from assessment_run as run),\n    (select count(*) from decision),\n    (select count(*) from family_practitioner where family_practitioner.valid_to is null),\n    (select count(*) from family where family.retired_at is not null)\n  ) as \"version!\""};

/**
 * Query generated from SQL:
 * ```
 * -- What would make a search find someone else than a moment ago: a new link, assessment, decision or
 * --   choice of who helps, or a family that is no more?
 * select
 *   concat_ws(
 *     ' ',
 *     (select max(run.known_at) from link_run as run),
 *     (select max(run.run_at) from assessment_run as run),
 *     (select count(*) from decision),
 *     (select count(*) from family_practitioner where family_practitioner.valid_to is null),
 *     (select count(*) from family where family.retired_at is not null)
 *   ) as "version!"
 * ```
 */
export const knowledgeNow = new PreparedQuery<IKnowledgeNowParams,IKnowledgeNowResult>(knowledgeNowIR);


