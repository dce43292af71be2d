/** Types generated for queries found in "src/governance/disposal/sql/subject-of-actor.sql" */
import { PreparedQuery } from '@pgtyped/runtime';

/** 'SubjectOfActor' parameters type */
export type ISubjectOfActorParams = void;

/** 'SubjectOfActor' return type */
export interface ISubjectOfActorResult {
  subject: string;
}

/** 'SubjectOfActor' query type */
export interface ISubjectOfActorQuery {
  params: ISubjectOfActorParams;
  result: ISubjectOfActorResult;
}

const subjectOfActorIR: any = {"usedParamSet":{},"params":[],"statement":"-- As whom does the council's provider know the acting person?\nselect actor.subject as \"subject!\"\nfrom actor\nwhere actor.actor_id = acting_actor() and actor.kind = 'person'"};

/**
 * Query generated from SQL:
 * ```
 * -- As whom does the council's provider know the acting person?
 * select actor.subject as "subject!"
 * from actor
 * where actor.actor_id = acting_actor() and actor.kind = 'person'
 * ```
 */
export const subjectOfActor = new PreparedQuery<ISubjectOfActorParams,ISubjectOfActorResult>(subjectOfActorIR);


