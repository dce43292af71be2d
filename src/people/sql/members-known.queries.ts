/** Types generated for queries found in "src/people/sql/members-known.sql" */
import { PreparedQuery } from '@pgtyped/runtime';

export type DateOrString = Date | string;

export type stringArray = (string)[];

/** 'MembersKnown' parameters type */
export interface IMembersKnownParams {
  known_at: DateOrString;
  person_ids?: stringArray | null | void;
}

/** 'MembersKnown' return type */
export interface IMembersKnownResult {
  person_id: string;
  source_person_id: number;
}

/** 'MembersKnown' query type */
export interface IMembersKnownQuery {
  params: IMembersKnownParams;
  result: IMembersKnownResult;
}

const membersKnownIR: any = {"usedParamSet":{"known_at":true,"person_ids":true},"params":[{"name":"known_at","required":true,"transform":{"type":"scalar"},"locs":[{"a":265,"b":274},{"a":298,"b":307}]},{"name":"person_ids","required":false,"transform":{"type":"scalar"},"locs":[{"a":349,"b":359},{"a":404,"b":414}]}],"statement":"-- Which source people made up these people, as known at a moment? Never of a sealed identity.\n--   person_ids  null for everyone\nselect member.person_id, member.source_person_id\nfrom person_member as member\njoin person using (person_id)\nwhere member.known_from <= :known_at! and member.known_to > :known_at!\n  and not person.identity_sealed\n  and (:person_ids::uuid[] is null or member.person_id = any (:person_ids))"};

/**
 * Query generated from SQL:
 * ```
 * -- Which source people made up these people, as known at a moment? Never of a sealed identity.
 * --   person_ids  null for everyone
 * select member.person_id, member.source_person_id
 * from person_member as member
 * join person using (person_id)
 * where member.known_from <= :known_at! and member.known_to > :known_at!
 *   and not person.identity_sealed
 *   and (:person_ids::uuid[] is null or member.person_id = any (:person_ids))
 * ```
 */
export const membersKnown = new PreparedQuery<IMembersKnownParams,IMembersKnownResult>(membersKnownIR);


