/** Types generated for queries found in "src/governance/disposal/sql/insert-certificate.sql" */
import { PreparedQuery } from '@pgtyped/runtime';

export type DateOrString = Date | string;

export type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

/** 'InsertCertificate' parameters type */
export interface IInsertCertificateParams {
  at: DateOrString;
  certificate: Json;
  certificateSha256: string;
  disposalId: string;
}

/** 'InsertCertificate' return type */
export type IInsertCertificateResult = void;

/** 'InsertCertificate' query type */
export interface IInsertCertificateQuery {
  params: IInsertCertificateParams;
  result: IInsertCertificateResult;
}

const insertCertificateIR: any = {"usedParamSet":{"disposalId":true,"at":true,"certificate":true,"certificateSha256":true},"params":[{"name":"disposalId","required":true,"transform":{"type":"scalar"},"locs":[{"a":143,"b":154}]},{"name":"at","required":true,"transform":{"type":"scalar"},"locs":[{"a":157,"b":160}]},{"name":"certificate","required":true,"transform":{"type":"scalar"},"locs":[{"a":163,"b":175}]},{"name":"certificateSha256","required":true,"transform":{"type":"scalar"},"locs":[{"a":178,"b":196}]}],"statement":"-- What was disposed of, without a name?\ninsert into disposal_certificate (disposal_id, completed_at, certificate, certificate_sha256)\nvalues (:disposalId!, :at!, :certificate!, :certificateSha256!)"};

/**
 * Query generated from SQL:
 * ```
 * -- What was disposed of, without a name?
 * insert into disposal_certificate (disposal_id, completed_at, certificate, certificate_sha256)
 * values (:disposalId!, :at!, :certificate!, :certificateSha256!)
 * ```
 */
export const insertCertificate = new PreparedQuery<IInsertCertificateParams,IInsertCertificateResult>(insertCertificateIR);


