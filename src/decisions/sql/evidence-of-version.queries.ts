/** Types generated for queries found in "src/decisions/sql/evidence-of-version.sql" */
import { PreparedQuery } from '@pgtyped/runtime';

/** 'EvidenceOfVersion' parameters type */
export interface IEvidenceOfVersionParams {
  evidence_version: string;
  family_id: string;
}

/** 'EvidenceOfVersion' return type */
export interface IEvidenceOfVersionResult {
  assessment_run_id: string;
}

/** 'EvidenceOfVersion' query type */
export interface IEvidenceOfVersionQuery {
  params: IEvidenceOfVersionParams;
  result: IEvidenceOfVersionResult;
}

const evidenceOfVersionIR: any = {"usedParamSet":{"family_id":true,"evidence_version":true},"params":[{"name":"family_id","required":true,"transform":{"type":"scalar"},"locs":[{"a":205,"b":215}]},{"name":"evidence_version","required":true,"transform":{"type":"scalar"},"locs":[{"a":254,"b":271}]}],"statement":"-- Which assessment last found this version of a family's evidence?\nselect eligibility.assessment_run_id\nfrom eligibility\njoin assessment_run as run using (assessment_run_id)\nwhere eligibility.family_id = :family_id!\n  and eligibility.evidence_version = :evidence_version!\norder by run.known_at desc, run.run_at desc\nlimit 1"};

/**
 * Query generated from SQL:
 * ```
 * -- Which assessment last found this version of a family's evidence?
 * select eligibility.assessment_run_id
 * from eligibility
 * join assessment_run as run using (assessment_run_id)
 * where eligibility.family_id = :family_id!
 *   and eligibility.evidence_version = :evidence_version!
 * order by run.known_at desc, run.run_at desc
 * limit 1
 * ```
 */
export const evidenceOfVersion = new PreparedQuery<IEvidenceOfVersionParams,IEvidenceOfVersionResult>(evidenceOfVersionIR);


