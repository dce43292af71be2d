/* @name auditSamples */
-- Which samples were committed to and drawn, latest first, and how much of each is judged?
select
  sample.audit_sample_id,
  sample.committed_by,
  sample.committed_at,
  sample.seed_sha256,
  draw.drawn_at as "drawn_at?",
  draw.claims as "claims?",
  draw.drawn as "drawn?",
  (
    select count(*)
    from audit_finding
    where audit_finding.audit_sample_id = sample.audit_sample_id
  )::int as "judged!"
from audit_sample as sample
left join audit_sample_draw as draw using (audit_sample_id)
order by sample.committed_at desc, sample.audit_sample_id desc;
