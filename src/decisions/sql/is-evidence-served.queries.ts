/** Types generated for queries found in "src/decisions/sql/is-evidence-served.sql" */
import { PreparedQuery } from '@pgtyped/runtime';

/** 'IsEvidenceServed' parameters type */
export interface IIsEvidenceServedParams {
  evidence_version: string;
  family_id: string;
}

/** 'IsEvidenceServed' return type */
export interface IIsEvidenceServedResult {
  is_served: boolean;
}

/** 'IsEvidenceServed' query type */
export interface IIsEvidenceServedQuery {
  params: IIsEvidenceServedParams;
  result: IIsEvidenceServedResult;
}

const isEvidenceServedIR: any = {"usedParamSet":{"family_id":true,"evidence_version":true},"params":[{"name":"family_id","required":true,"transform":{"type":"scalar"},"locs":[{"a":210,"b":220}]},{"name":"evidence_version","required":true,"transform":{"type":"scalar"},"locs":[{"a":256,"b":273}]}],"statement":"-- Was this version of a family's evidence ever shown in full to whoever is acting?\nselect exists (\n  select\n  from evidence_served as served\n  where served.actor_id = acting_actor()\n    and served.family_id = :family_id!\n    and served.evidence_version = :evidence_version!\n) as \"is_served!\""};

/**
 * Query generated from SQL:
 * ```
 * -- Was this version of a family's evidence ever shown in full to whoever is acting?
 * select exists (
 *   select
 *   from evidence_served as served
 *   where served.actor_id = acting_actor()
 *     and served.family_id = :family_id!
 *     and served.evidence_version = :evidence_version!
 * ) as "is_served!"
 * ```
 */
export const isEvidenceServed = new PreparedQuery<IIsEvidenceServedParams,IIsEvidenceServedResult>(isEvidenceServedIR);


