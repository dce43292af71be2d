/* @name insertAuditSampleItems */
-- Which claims are in the sample, in the order they were drawn?
insert into audit_sample_item (audit_sample_id, claim_id, position)
select :audit_sample_id!, incoming.claim_id, incoming.place
from unnest(:claim_ids!::uuid[]) with ordinality as incoming (claim_id, place);
