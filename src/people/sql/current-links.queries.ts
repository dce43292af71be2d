/** Types generated for queries found in "src/people/sql/current-links.sql" */
import { PreparedQuery } from '@pgtyped/runtime';

/** 'CurrentLinks' parameters type */
export type ICurrentLinksParams = void;

/** 'CurrentLinks' return type */
export interface ICurrentLinksResult {
  left_source_person_id: number;
  link_id: number;
  match_weight: number | null;
  reason: string;
  right_source_person_id: number;
  state: string;
}

/** 'CurrentLinks' query type */
export interface ICurrentLinksQuery {
  params: ICurrentLinksParams;
  result: ICurrentLinksResult;
}

const currentLinksIR: any = {"usedParamSet":{},"params":[],"statement":"-- Which pairs of source people are linked, in review or refused now?\nselect\n  link.link_id,\n  link.left_source_person_id,\n  link.right_source_person_id,\n  link.match_weight,\n  link.state,\n  link.reason\nfrom link\nwhere link.known_to = 'infinity'\norder by link.link_id"};

/**
 * Query generated from SQL:
 * ```
 * -- Which pairs of source people are linked, in review or refused now?
 * select
 *   link.link_id,
 *   link.left_source_person_id,
 *   link.right_source_person_id,
 *   link.match_weight,
 *   link.state,
 *   link.reason
 * from link
 * where link.known_to = 'infinity'
 * order by link.link_id
 * ```
 */
export const currentLinks = new PreparedQuery<ICurrentLinksParams,ICurrentLinksResult>(currentLinksIR);


