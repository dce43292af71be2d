/** Types generated for queries found in "src/web/releases/sql/releases-made.sql" */
import { PreparedQuery } from '@pgtyped/runtime';

/** 'ReleasesMade' parameters type */
export type IReleasesMadeParams = void;

/** 'ReleasesMade' return type */
export interface IReleasesMadeResult {
  approved_at: Date | null;
  as_of: string;
  destroyed_by: string | null;
  edition: string;
  families: number;
  people: number;
  prepared_at: Date;
  prepared_by: string;
  release_id: string;
  sealed_at: Date | null;
  study: string;
}

/** 'ReleasesMade' query type */
export interface IReleasesMadeQuery {
  params: IReleasesMadeParams;
  result: IReleasesMadeResult;
}

const releasesMadeIR: any = {"usedParamSet":{},"params":[],"statement":"-- Which releases were prepared, approved and sealed, the latest first?\nselect\n  release.release_id,\n  release.study,\n  release.edition,\n  release.as_of,\n  release.prepared_by,\n  release.prepared_at,\n  release.people,\n  release.families,\n  approval.approved_at as \"approved_at?\",\n  seal.sealed_at as \"sealed_at?\",\n  seal.destroyed_by as \"destroyed_by?\"\nfrom release\nleft join release_approval as approval using (release_id)\nleft join release_seal as seal using (release_id)\norder by release.prepared_at desc, release.release_id desc\nlimit 200"};

/**
 * Query generated from SQL:
 * ```
 * -- Which releases were prepared, approved and sealed, the latest first?
 * select
 *   release.release_id,
 *   release.study,
 *   release.edition,
 *   release.as_of,
 *   release.prepared_by,
 *   release.prepared_at,
 *   release.people,
 *   release.families,
 *   approval.approved_at as "approved_at?",
 *   seal.sealed_at as "sealed_at?",
 *   seal.destroyed_by as "destroyed_by?"
 * from release
 * left join release_approval as approval using (release_id)
 * left join release_seal as seal using (release_id)
 * order by release.prepared_at desc, release.release_id desc
 * limit 200
 * ```
 */
export const releasesMade = new PreparedQuery<IReleasesMadeParams,IReleasesMadeResult>(releasesMadeIR);


