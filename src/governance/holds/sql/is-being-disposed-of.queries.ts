/** Types generated for queries found in "src/governance/holds/sql/is-being-disposed-of.sql" */
import { PreparedQuery } from '@pgtyped/runtime';

/** 'IsBeingDisposedOf' parameters type */
export interface IIsBeingDisposedOfParams {
  familyId: string;
}

/** 'IsBeingDisposedOf' return type */
export interface IIsBeingDisposedOfResult {
  is_going: boolean;
}

/** 'IsBeingDisposedOf' query type */
export interface IIsBeingDisposedOfQuery {
  params: IIsBeingDisposedOfParams;
  result: IIsBeingDisposedOfResult;
}

const isBeingDisposedOfIR: any = {"usedParamSet":{"familyId":true},"params":[{"name":"familyId","required":true,"transform":{"type":"scalar"},"locs":[{"a":218,"b":227}]}],"statement":"-- Was it agreed already that this family goes?\nselect exists (\n  select\n  from disposal_subject as subject\n  join disposal_approval using (disposal_id)\n  where subject.subject_kind = 'family' and subject.subject_id = :familyId!\n) as \"is_going!\""};

/**
 * Query generated from SQL:
 * ```
 * -- Was it agreed already that this family goes?
 * select exists (
 *   select
 *   from disposal_subject as subject
 *   join disposal_approval using (disposal_id)
 *   where subject.subject_kind = 'family' and subject.subject_id = :familyId!
 * ) as "is_going!"
 * ```
 */
export const isBeingDisposedOf = new PreparedQuery<IIsBeingDisposedOfParams,IIsBeingDisposedOfResult>(isBeingDisposedOfIR);


