/** Types generated for queries found in "src/casework/sql/needs-to-tell.sql" */
import { PreparedQuery } from '@pgtyped/runtime';

export type stringArray = (string)[];

/** 'NeedsToTell' parameters type */
export interface INeedsToTellParams {
  case_id: string;
  reader_id: string;
  today: string;
}

/** 'NeedsToTell' return type */
export interface INeedsToTellResult {
  framework: string;
  headline: string;
  is_hidden: boolean;
  need: string;
  person_id: string | null;
  resident: boolean | null;
  role: string | null;
  ties: stringArray;
}

/** 'NeedsToTell' query type */
export interface INeedsToTellQuery {
  params: INeedsToTellParams;
  result: INeedsToTellResult;
}

const needsToTellIR: any = {"usedParamSet":{"reader_id":true,"today":true,"case_id":true},"params":[{"name":"reader_id","required":true,"transform":{"type":"scalar"},"locs":[{"a":469,"b":479}]},{"name":"today","required":true,"transform":{"type":"scalar"},"locs":[{"a":597,"b":603}]},{"name":"case_id","required":true,"transform":{"type":"scalar"},"locs":[{"a":1181,"b":1189}]}],"statement":"-- Which needs was help offered for when the case was opened, of whom do the records show each, and what is the reader of\n-- the letter stated to be to each of them now?\nselect\n  run.framework,\n  answered.headline,\n  answered.need,\n  member.person_id as \"person_id?\",\n  member.role as \"role?\",\n  member.resident as \"resident?\",\n  coalesce(person.protected, true) as \"is_hidden!\",\n  array(\n    select tie.kind\n    from relationship as tie\n    where tie.from_person_id = :reader_id!\n      and tie.to_person_id = member.person_id\n      and tie.known_to = 'infinity'\n      and coalesce(tie.valid_to > :today!::date, true)\n  ) as \"ties!\"\nfrom family_case\njoin decision using (decision_id)\njoin assessment_run as run using (assessment_run_id)\njoin decision_need as answered on answered.decision_id = decision.decision_id and answered.answer = 'yes'\nleft join finding_person as found on found.finding_id = answered.finding_id and found.finding = 'met'\nleft join family_member as member\n  on member.family_id = family_case.family_id and member.person_id = found.person_id and member.known_to = 'infinity'\nleft join person on person.person_id = member.person_id\nwhere family_case.case_id = :case_id!\norder by answered.headline, answered.need, member.person_id"};

/**
 * Query generated from SQL:
 * ```
 * -- Which needs was help offered for when the case was opened, of whom do the records show each, and what is the reader of
 * -- the letter stated to be to each of them now?
 * select
 *   run.framework,
 *   answered.headline,
 *   answered.need,
 *   member.person_id as "person_id?",
 *   member.role as "role?",
 *   member.resident as "resident?",
 *   coalesce(person.protected, true) as "is_hidden!",
 *   array(
 *     select tie.kind
 *     from relationship as tie
 *     where tie.from_person_id = :reader_id!
 *       and tie.to_person_id = member.person_id
 *       and tie.known_to = 'infinity'
 *       and coalesce(tie.valid_to > :today!::date, true)
 *   ) as "ties!"
 * from family_case
 * join decision using (decision_id)
 * join assessment_run as run using (assessment_run_id)
 * join decision_need as answered on answered.decision_id = decision.decision_id and answered.answer = 'yes'
 * left join finding_person as found on found.finding_id = answered.finding_id and found.finding = 'met'
 * left join family_member as member
 *   on member.family_id = family_case.family_id and member.person_id = found.person_id and member.known_to = 'infinity'
 * left join person on person.person_id = member.person_id
 * where family_case.case_id = :case_id!
 * order by answered.headline, answered.need, member.person_id
 * ```
 */
export const needsToTell = new PreparedQuery<INeedsToTellParams,INeedsToTellResult>(needsToTellIR);


