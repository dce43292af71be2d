/* @name disposalSubjects */
-- Whom and what is a disposal about that is not carried out yet?
select
  subject.subject_kind,
  subject.subject_id,
  subject.retention_rule
from disposal_subject as subject
where subject.disposal_id = :disposalId!;
