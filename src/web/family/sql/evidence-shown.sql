/* @name evidenceShown */
-- Which facts stand behind each finding of this family, and in which row of which file does each stand?
select
  finding.finding_id,
  member.person_id as "person_id?",
  fact.fact_id,
  fact.kind,
  fact.code,
  fact.role,
  fact.valid_from,
  fact.valid_to,
  fact.amount,
  record.record_id,
  record.source,
  record.file_kind,
  record.row_number,
  record.line_number,
  delivery.delivery_id,
  delivery.edition,
  delivery.file_name,
  delivery.received_on
from finding
join finding_fact using (finding_id)
join fact using (fact_id)
join source_record as record using (record_id)
join delivery using (delivery_id)
left join person_member as member
  on member.source_person_id = fact.source_person_id and member.known_to = 'infinity'
where finding.family_id = :familyId!
  and finding.assessment_run_id = :assessmentRunId!
order by finding.finding_id, fact.valid_from, record.record_id, fact.fact_id;
