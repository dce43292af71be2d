/** Types generated for queries found in "src/families/sql/insert-residences.sql" */
import { PreparedQuery } from '@pgtyped/runtime';

export type DateOrString = Date | string;

export type booleanArray = (boolean)[];

export type numberArray = (number)[];

export type stringArray = (string)[];

/** 'InsertResidences' parameters type */
export interface IInsertResidencesParams {
  dwelling_ids: stringArray;
  kinds: stringArray;
  known_from: DateOrString;
  person_ids: stringArray;
  protected: booleanArray;
  record_ids: numberArray;
  states: stringArray;
  valid_froms: stringArray;
  valid_tos: stringArray;
}

/** 'InsertResidences' return type */
export type IInsertResidencesResult = void;

/** 'InsertResidences' query type */
export interface IInsertResidencesQuery {
  params: IInsertResidencesParams;
  result: IInsertResidencesResult;
}

const insertResidencesIR: any = {"usedParamSet":{"known_from":true,"person_ids":true,"dwelling_ids":true,"record_ids":true,"kinds":true,"protected":true,"states":true,"valid_froms":true,"valid_tos":true},"params":[{"name":"known_from","required":true,"transform":{"type":"scalar"},"locs":[{"a":358,"b":369}]},{"name":"person_ids","required":true,"transform":{"type":"scalar"},"locs":[{"a":386,"b":397}]},{"name":"dwelling_ids","required":true,"transform":{"type":"scalar"},"locs":[{"a":410,"b":423}]},{"name":"record_ids","required":true,"transform":{"type":"scalar"},"locs":[{"a":436,"b":447}]},{"name":"kinds","required":true,"transform":{"type":"scalar"},"locs":[{"a":462,"b":468}]},{"name":"protected","required":true,"transform":{"type":"scalar"},"locs":[{"a":481,"b":491}]},{"name":"states","required":true,"transform":{"type":"scalar"},"locs":[{"a":507,"b":514}]},{"name":"valid_froms","required":true,"transform":{"type":"scalar"},"locs":[{"a":527,"b":539}]},{"name":"valid_tos","required":true,"transform":{"type":"scalar"},"locs":[{"a":552,"b":562}]}],"statement":"-- Where is who now known to live, by which record?\ninsert into residence (\n  person_id, dwelling_id, record_id, kind, protected, state, valid_from, valid_to, known_from\n)\nselect\n  residence.person_id,\n  residence.dwelling_id,\n  residence.record_id,\n  residence.kind,\n  residence.protected,\n  residence.state,\n  residence.valid_from,\n  residence.valid_to,\n  :known_from!\nfrom unnest(\n  :person_ids!::uuid[],\n  :dwelling_ids!::uuid[],\n  :record_ids!::bigint[],\n  :kinds!::text[],\n  :protected!::boolean[],\n  :states!::text[],\n  :valid_froms!::date[],\n  :valid_tos!::date[]\n) as residence (person_id, dwelling_id, record_id, kind, protected, state, valid_from, valid_to)"};

/**
 * Query generated from SQL:
 * ```
 * -- Where is who now known to live, by which record?
 * insert into residence (
 *   person_id, dwelling_id, record_id, kind, protected, state, valid_from, valid_to, known_from
 * )
 * select
 *   residence.person_id,
 *   residence.dwelling_id,
 *   residence.record_id,
 *   residence.kind,
 *   residence.protected,
 *   residence.state,
 *   residence.valid_from,
 *   residence.valid_to,
 *   :known_from!
 * from unnest(
 *   :person_ids!::uuid[],
 *   :dwelling_ids!::uuid[],
 *   :record_ids!::bigint[],
 *   :kinds!::text[],
 *   :protected!::boolean[],
 *   :states!::text[],
 *   :valid_froms!::date[],
 *   :valid_tos!::date[]
 * ) as residence (person_id, dwelling_id, record_id, kind, protected, state, valid_from, valid_to)
 * ```
 */
export const insertResidences = new PreparedQuery<IInsertResidencesParams,IInsertResidencesResult>(insertResidencesIR);


