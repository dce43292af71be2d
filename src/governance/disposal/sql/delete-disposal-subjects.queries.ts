/** Types generated for queries found in "src/governance/disposal/sql/delete-disposal-subjects.sql" */
import { PreparedQuery } from '@pgtyped/runtime';

/** 'DeleteDisposalSubjects' parameters type */
export interface IDeleteDisposalSubjectsParams {
  disposalId: string;
}

/** 'DeleteDisposalSubjects' return type */
export type IDeleteDisposalSubjectsResult = void;

/** 'DeleteDisposalSubjects' query type */
export interface IDeleteDisposalSubjectsQuery {
  params: IDeleteDisposalSubjectsParams;
  result: IDeleteDisposalSubjectsResult;
}

const deleteDisposalSubjectsIR: any = {"usedParamSet":{"disposalId":true},"params":[{"name":"disposalId","required":true,"transform":{"type":"scalar"},"locs":[{"a":127,"b":138},{"a":316,"b":327}]}],"statement":"-- What is gone needs no list of whom it was about any more.\ndelete from disposal_subject\nwhere disposal_subject.disposal_id = :disposalId!\n  or (disposal_subject.subject_kind, disposal_subject.subject_id) in (\n    select own.subject_kind, own.subject_id\n    from disposal_subject as own\n    where own.disposal_id = :disposalId!\n  )"};

/**
 * Query generated from SQL:
 * ```
 * -- What is gone needs no list of whom it was about any more.
 * delete from disposal_subject
 * where disposal_subject.disposal_id = :disposalId!
 *   or (disposal_subject.subject_kind, disposal_subject.subject_id) in (
 *     select own.subject_kind, own.subject_id
 *     from disposal_subject as own
 *     where own.disposal_id = :disposalId!
 *   )
 * ```
 */
export const deleteDisposalSubjects = new PreparedQuery<IDeleteDisposalSubjectsParams,IDeleteDisposalSubjectsResult>(deleteDisposalSubjectsIR);


