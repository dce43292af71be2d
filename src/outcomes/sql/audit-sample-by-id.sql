/* @name auditSampleById */
-- Which sample is this, to which seed was it committed, and what was drawn?
select
  sample.audit_sample_id,
  sample.committed_by,
  sample.committed_at,
  sample.seed_sha256,
  sample.sealed_seed,
  sample.key_number,
  draw.drawn_by as "drawn_by?",
  draw.drawn_at as "drawn_at?",
  draw.seed as "seed?",
  draw.list_sha256 as "list_sha256?",
  draw.claims as "claims?",
  draw.drawn as "drawn?"
from audit_sample as sample
left join audit_sample_draw as draw using (audit_sample_id)
where sample.audit_sample_id = :audit_sample_id!;
