/** Types generated for queries found in "src/research/sql/release-by-id.sql" */
import { PreparedQuery } from '@pgtyped/runtime';

export type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

/** 'ReleaseById' parameters type */
export interface IReleaseByIdParams {
  asked_by: string;
  release_id: string;
}

/** 'ReleaseById' return type */
export interface IReleaseByIdResult {
  approved_at: Date | null;
  approved_by: string | null;
  approved_sha256: string | null;
  as_of: string;
  content_sha256: string;
  edition: string;
  excluded: Json;
  families: number;
  manifest: Json | null;
  people: number;
  placed_at: Date | null;
  prepared_at: Date;
  prepared_by: string;
  prepared_by_asker: boolean;
  sealed_at: Date | null;
  sealed_by: string | null;
  study: string;
}

/** 'ReleaseById' query type */
export interface IReleaseByIdQuery {
  params: IReleaseByIdParams;
  result: IReleaseByIdResult;
}

const releaseByIdIR: any = {"usedParamSet":{"asked_by":true,"release_id":true},"params":[{"name":"asked_by","required":true,"transform":{"type":"scalar"},"locs":[{"a":497,"b":506}]},{"name":"release_id","required":true,"transform":{"type":"scalar"},"locs":[{"a":1110,"b":1121}]}],"statement":"-- What is known of one release, and is whoever asks the one who prepared it, as their sign-in provider knows them?\n--   asked_by  the actor who asks; the provider's subject is compared, because one person can come to have two actors\nselect\n  release.study,\n  release.edition,\n  release.as_of,\n  release.content_sha256,\n  release.people,\n  release.families,\n  release.excluded,\n  release.prepared_by,\n  release.prepared_at,\n  exists (\n    select\n    from actor as asker\n    where asker.actor_id = :asked_by! and asker.subject = preparer.subject\n  ) as \"prepared_by_asker!\",\n  approval.approved_by as \"approved_by?\",\n  approval.approved_at as \"approved_at?\",\n  approval.content_sha256 as \"approved_sha256?\",\n  seal.sealed_by as \"sealed_by?\",\n  seal.sealed_at as \"sealed_at?\",\n  seal.manifest as \"manifest?\",\n  placed.placed_at as \"placed_at?\"\nfrom release\njoin actor as preparer on preparer.actor_id = release.prepared_by\nleft join release_approval as approval using (release_id)\nleft join release_seal as seal using (release_id)\nleft join release_placed as placed using (release_id)\nwhere release.release_id = :release_id!"};

/**
 * Query generated from SQL:
 * ```
 * -- What is known of one release, and is whoever asks the one who prepared it, as their sign-in provider knows them?
 * --   asked_by  the actor who asks; the provider's subject is compared, because one person can come to have two actors
 * select
 *   release.study,
 *   release.edition,
 *   release.as_of,
 *   release.content_sha256,
 *   release.people,
 *   release.families,
 *   release.excluded,
 *   release.prepared_by,
 *   release.prepared_at,
 *   exists (
 *     select
 *     from actor as asker
 *     where asker.actor_id = :asked_by! and asker.subject = preparer.subject
 *   ) as "prepared_by_asker!",
 *   approval.approved_by as "approved_by?",
 *   approval.approved_at as "approved_at?",
 *   approval.content_sha256 as "approved_sha256?",
 *   seal.sealed_by as "sealed_by?",
 *   seal.sealed_at as "sealed_at?",
 *   seal.manifest as "manifest?",
 *   placed.placed_at as "placed_at?"
 * from release
 * join actor as preparer on preparer.actor_id = release.prepared_by
 * left join release_approval as approval using (release_id)
 * left join release_seal as seal using (release_id)
 * left join release_placed as placed using (release_id)
 * where release.release_id = :release_id!
 * ```
 */
export const releaseById = new PreparedQuery<IReleaseByIdParams,IReleaseByIdResult>(releaseByIdIR);


