/** Types generated for queries found in "src/outcomes/sql/insert-claim.sql" */
import { PreparedQuery } from '@pgtyped/runtime';

export type DateOrString = Date | string;

/** 'InsertClaim' parameters type */
export interface IInsertClaimParams {
  case_id: string;
  claim_id: string;
  claimed_at: DateOrString;
  claimed_on: string;
  edition: string;
  family_id: string;
  framework: string;
  key_number: number;
  pack_sha256: string;
  route: string;
  sealed: Buffer;
}

/** 'InsertClaim' return type */
export type IInsertClaimResult = void;

/** 'InsertClaim' query type */
export interface IInsertClaimQuery {
  params: IInsertClaimParams;
  result: IInsertClaimResult;
}

const insertClaimIR: any = {"usedParamSet":{"claim_id":true,"case_id":true,"family_id":true,"route":true,"claimed_at":true,"claimed_on":true,"framework":true,"edition":true,"pack_sha256":true,"sealed":true,"key_number":true},"params":[{"name":"claim_id","required":true,"transform":{"type":"scalar"},"locs":[{"a":255,"b":264}]},{"name":"case_id","required":true,"transform":{"type":"scalar"},"locs":[{"a":267,"b":275}]},{"name":"family_id","required":true,"transform":{"type":"scalar"},"locs":[{"a":278,"b":288}]},{"name":"route","required":true,"transform":{"type":"scalar"},"locs":[{"a":291,"b":297}]},{"name":"claimed_at","required":true,"transform":{"type":"scalar"},"locs":[{"a":316,"b":327}]},{"name":"claimed_on","required":true,"transform":{"type":"scalar"},"locs":[{"a":330,"b":341}]},{"name":"framework","required":true,"transform":{"type":"scalar"},"locs":[{"a":344,"b":354}]},{"name":"edition","required":true,"transform":{"type":"scalar"},"locs":[{"a":357,"b":365}]},{"name":"pack_sha256","required":true,"transform":{"type":"scalar"},"locs":[{"a":370,"b":382}]},{"name":"sealed","required":true,"transform":{"type":"scalar"},"locs":[{"a":385,"b":392}]},{"name":"key_number","required":true,"transform":{"type":"scalar"},"locs":[{"a":395,"b":406}]}],"statement":"-- What does whoever is acting claim for a family, by which route, on which sealed evidence?\ninsert into claim (\n  claim_id, case_id, family_id, route, claimed_by, claimed_at, claimed_on, framework, edition, pack_sha256, sealed,\n  key_number\n)\nvalues (\n  :claim_id!, :case_id!, :family_id!, :route!, acting_actor(), :claimed_at!, :claimed_on!, :framework!, :edition!,\n  :pack_sha256!, :sealed!, :key_number!\n)"};

/**
 * Query generated from SQL:
 * ```
 * -- What does whoever is acting claim for a family, by which route, on which sealed evidence?
 * insert into claim (
 *   claim_id, case_id, family_id, route, claimed_by, claimed_at, claimed_on, framework, edition, pack_sha256, sealed,
 *   key_number
 * )
 * values (
 *   :claim_id!, :case_id!, :family_id!, :route!, acting_actor(), :claimed_at!, :claimed_on!, :framework!, :edition!,
 *   :pack_sha256!, :sealed!, :key_number!
 * )
 * ```
 */
export const insertClaim = new PreparedQuery<IInsertClaimParams,IInsertClaimResult>(insertClaimIR);


