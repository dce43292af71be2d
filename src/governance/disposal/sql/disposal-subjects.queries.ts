/** Types generated for queries found in "src/governance/disposal/sql/disposal-subjects.sql" */
import { PreparedQuery } from '@pgtyped/runtime';

/** 'DisposalSubjects' parameters type */
export interface IDisposalSubjectsParams {
  disposalId: string;
}

/** 'DisposalSubjects' return type */
export interface IDisposalSubjectsResult {
  retention_rule: string;
  subject_id: string;
  subject_kind: string;
}

/** 'DisposalSubjects' query type */
export interface IDisposalSubjectsQuery {
  params: IDisposalSubjectsParams;
  result: IDisposalSubjectsResult;
}

const disposalSubjectsIR: any = {"usedParamSet":{"disposalId":true},"params":[{"name":"disposalId","required":true,"transform":{"type":"scalar"},"locs":[{"a":205,"b":216}]}],"statement":"-- Whom and what is a disposal about that is not carried out yet?\nselect\n  subject.subject_kind,\n  subject.subject_id,\n  subject.retention_rule\nfrom disposal_subject as subject\nwhere subject.disposal_id = :disposalId!"};

/**
 * Query generated from SQL:
 * ```
 * -- Whom and what is a disposal about that is not carried out yet?
 * select
 *   subject.subject_kind,
 *   subject.subject_id,
 *   subject.retention_rule
 * from disposal_subject as subject
 * where subject.disposal_id = :disposalId!
 * ```
 */
export const disposalSubjects = new PreparedQuery<IDisposalSubjectsParams,IDisposalSubjectsResult>(disposalSubjectsIR);


