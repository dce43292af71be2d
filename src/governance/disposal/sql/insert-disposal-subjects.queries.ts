/** Types generated for queries found in "src/governance/disposal/sql/insert-disposal-subjects.sql" */
import { PreparedQuery } from '@pgtyped/runtime';

export type stringArray = (string)[];

/** 'InsertDisposalSubjects' parameters type */
export interface IInsertDisposalSubjectsParams {
  disposalId: string;
  ids: stringArray;
  kinds: stringArray;
  rules: stringArray;
}

/** 'InsertDisposalSubjects' return type */
export type IInsertDisposalSubjectsResult = void;

/** 'InsertDisposalSubjects' query type */
export interface IInsertDisposalSubjectsQuery {
  params: IInsertDisposalSubjectsParams;
  result: IInsertDisposalSubjectsResult;
}

const insertDisposalSubjectsIR: any = {"usedParamSet":{"disposalId":true,"kinds":true,"ids":true,"rules":true},"params":[{"name":"disposalId","required":true,"transform":{"type":"scalar"},"locs":[{"a":149,"b":160}]},{"name":"kinds","required":true,"transform":{"type":"scalar"},"locs":[{"a":211,"b":217}]},{"name":"ids","required":true,"transform":{"type":"scalar"},"locs":[{"a":228,"b":232}]},{"name":"rules","required":true,"transform":{"type":"scalar"},"locs":[{"a":243,"b":249}]}],"statement":"-- Whom and what is a disposal about, and by which rule?\ninsert into disposal_subject (disposal_id, subject_kind, subject_id, retention_rule)\nselect :disposalId!, listed.kind, listed.id, listed.rule\nfrom unnest(:kinds!::text[], :ids!::text[], :rules!::text[]) as listed (kind, id, rule)\non conflict (disposal_id, subject_kind, subject_id) do nothing"};

/**
 * Query generated from SQL:
 * ```
 * -- Whom and what is a disposal about, and by which rule?
 * insert into disposal_subject (disposal_id, subject_kind, subject_id, retention_rule)
 * select :disposalId!, listed.kind, listed.id, listed.rule
 * from unnest(:kinds!::text[], :ids!::text[], :rules!::text[]) as listed (kind, id, rule)
 * on conflict (disposal_id, subject_kind, subject_id) do nothing
 * ```
 */
export const insertDisposalSubjects = new PreparedQuery<IInsertDisposalSubjectsParams,IInsertDisposalSubjectsResult>(insertDisposalSubjectsIR);


