/* @name insertDisposalSubjects */
-- Whom and what is a disposal about, and by which rule?
insert into disposal_subject (disposal_id, subject_kind, subject_id, retention_rule)
select :disposalId!, listed.kind, listed.id, listed.rule
from unnest(:kinds!::text[], :ids!::text[], :rules!::text[]) as listed (kind, id, rule)
on conflict (disposal_id, subject_kind, subject_id) do nothing;
