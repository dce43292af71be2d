/* @name insertCertificate */
-- What was disposed of, without a name?
insert into disposal_certificate (disposal_id, completed_at, certificate, certificate_sha256)
values (:disposalId!, :at!, :certificate!, :certificateSha256!);
