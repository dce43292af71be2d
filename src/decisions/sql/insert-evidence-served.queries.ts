/** Types generated for queries found in "src/decisions/sql/insert-evidence-served.sql" */
import { PreparedQuery } from '@pgtyped/runtime';

export type DateOrString = Date | string;

/** 'InsertEvidenceServed' parameters type */
export interface IInsertEvidenceServedParams {
  evidence_version: string;
  family_id: string;
  served_at: DateOrString;
}

/** 'InsertEvidenceServed' return type */
export type IInsertEvidenceServedResult = void;

/** 'InsertEvidenceServed' query type */
export interface IInsertEvidenceServedQuery {
  params: IInsertEvidenceServedParams;
  result: IInsertEvidenceServedResult;
}

const insertEvidenceServedIR: any = {"usedParamSet":{"family_id":true,"evidence_version":true,"served_at":true},"params":[{"name":"family_id","required":true,"transform":{"type":"scalar"},"locs":[{"a":193,"b":203}]},{"name":"evidence_version","required":true,"transform":{"type":"scalar"},"locs":[{"a":206,"b":223}]},{"name":"served_at","required":true,"transform":{"type":"scalar"},"locs":[{"a":226,"b":236}]}],"statement":"-- Which version of a family's evidence was shown in full to whoever is acting, and when?\ninsert into evidence_served (actor_id, family_id, evidence_version, served_at)\nvalues (acting_actor(), :family_id!, :evidence_version!, :served_at!)"};

/**
 * Query generated from SQL:
 * ```
 * -- Which version of a family's evidence was shown in full to whoever is acting, and when?
 * insert into evidence_served (actor_id, family_id, evidence_version, served_at)
 * values (acting_actor(), :family_id!, :evidence_version!, :served_at!)
 * ```
 */
export const insertEvidenceServed = new PreparedQuery<IInsertEvidenceServedParams,IInsertEvidenceServedResult>(insertEvidenceServedIR);


