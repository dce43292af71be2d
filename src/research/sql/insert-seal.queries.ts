/** Types generated for queries found in "src/research/sql/insert-seal.sql" */
import { PreparedQuery } from '@pgtyped/runtime';

export type DateOrString = Date | string;

export type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

/** 'InsertSeal' parameters type */
export interface IInsertSealParams {
  destroyed_by: string;
  manifest: Json;
  release_id: string;
  sealed_at: DateOrString;
  sealed_by: string;
}

/** 'InsertSeal' return type */
export type IInsertSealResult = void;

/** 'InsertSeal' query type */
export interface IInsertSealQuery {
  params: IInsertSealParams;
  result: IInsertSealResult;
}

const insertSealIR: any = {"usedParamSet":{"release_id":true,"sealed_by":true,"sealed_at":true,"manifest":true,"destroyed_by":true},"params":[{"name":"release_id","required":true,"transform":{"type":"scalar"},"locs":[{"a":196,"b":207}]},{"name":"sealed_by","required":true,"transform":{"type":"scalar"},"locs":[{"a":210,"b":220}]},{"name":"sealed_at","required":true,"transform":{"type":"scalar"},"locs":[{"a":223,"b":233}]},{"name":"manifest","required":true,"transform":{"type":"scalar"},"locs":[{"a":236,"b":245}]},{"name":"destroyed_by","required":true,"transform":{"type":"scalar"},"locs":[{"a":248,"b":261}]}],"statement":"-- Who sealed a release, under which manifest, and until when does the study hold its comparison group?\ninsert into release_seal (release_id, sealed_by, sealed_at, manifest, destroyed_by)\nvalues (:release_id!, :sealed_by!, :sealed_at!, :manifest!, :destroyed_by!)"};

/**
 * Query generated from SQL:
 * ```
 * -- Who sealed a release, under which manifest, and until when does the study hold its comparison group?
 * insert into release_seal (release_id, sealed_by, sealed_at, manifest, destroyed_by)
 * values (:release_id!, :sealed_by!, :sealed_at!, :manifest!, :destroyed_by!)
 * ```
 */
export const insertSeal = new PreparedQuery<IInsertSealParams,IInsertSealResult>(insertSealIR);


