/** Types generated for queries found in "src/web/evidence/sql/why-linked.sql" */
import { PreparedQuery } from '@pgtyped/runtime';

export type numberArray = (number)[];

/** 'WhyLinked' parameters type */
export interface IWhyLinkedParams {
  sourcePersonIds: numberArray;
}

/** 'WhyLinked' return type */
export interface IWhyLinkedResult {
  reason: string;
  source_person_id: number;
}

/** 'WhyLinked' query type */
export interface IWhyLinkedQuery {
  params: IWhyLinkedParams;
  result: IWhyLinkedResult;
}

const whyLinkedIR: any = {"usedParamSet":{"sourcePersonIds":true},"params":[{"name":"sourcePersonIds","required":true,"transform":{"type":"scalar"},"locs":[{"a":168,"b":184}]}],"statement":"-- Why is what these sources say held to be about the person it is shown for?\nselect distinct\n  near.source_person_id as \"source_person_id!\",\n  link.reason\nfrom unnest(:sourcePersonIds!::bigint[]) as near (source_person_id)\njoin link\n  on near.source_person_id in (link.left_source_person_id, link.right_source_person_id)\nwhere link.state = 'linked'\n  and link.known_to = 'infinity'\norder by 1, 2"};

/**
 * Query generated from SQL:
 * ```
 * -- Why is what these sources say held to be about the person it is shown for?
 * select distinct
 *   near.source_person_id as "source_person_id!",
 *   link.reason
 * from unnest(:sourcePersonIds!::bigint[]) as near (source_person_id)
 * join link
 *   on near.source_person_id in (link.left_source_person_id, link.right_source_person_id)
 * where link.state = 'linked'
 *   and link.known_to = 'infinity'
 * order by 1, 2
 * ```
 */
export const whyLinked = new PreparedQuery<IWhyLinkedParams,IWhyLinkedResult>(whyLinkedIR);


