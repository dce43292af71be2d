/** Types generated for queries found in "src/research/sql/seals-to-finish.sql" */
import { PreparedQuery } from '@pgtyped/runtime';

/** 'SealsToFinish' parameters type */
export type ISealsToFinishParams = void;

/** 'SealsToFinish' return type */
export interface ISealsToFinishResult {
  encrypted_sha256: string;
  file: string;
  release_id: string;
}

/** 'SealsToFinish' query type */
export interface ISealsToFinishQuery {
  params: ISealsToFinishParams;
  result: ISealsToFinishResult;
}

const sealsToFinishIR: any = {"usedParamSet":{},"params":[],"statement":"-- Which releases were sealed and are not known to lie in their folder, and what are their files?\nselect\n  release_seal.release_id,\n  release_file.file,\n  release_file.encrypted_sha256\nfrom release_seal\njoin release_file using (release_id)\nwhere not exists (select from release_placed where release_placed.release_id = release_seal.release_id)\norder by release_seal.release_id, release_file.file"};

/**
 * Query generated from SQL:
 * ```
 * -- Which releases were sealed and are not known to lie in their folder, and what are their files?
 * select
 *   release_seal.release_id,
 *   release_file.file,
 *   release_file.encrypted_sha256
 * from release_seal
 * join release_file using (release_id)
 * where not exists (select from release_placed where release_placed.release_id = release_seal.release_id)
 * order by release_seal.release_id, release_file.file
 * ```
 */
export const sealsToFinish = new PreparedQuery<ISealsToFinishParams,ISealsToFinishResult>(sealsToFinishIR);


