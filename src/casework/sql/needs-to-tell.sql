/* @name needsToTell */
-- Which needs was help offered for when the case was opened, of whom do the records show each, and what is the reader of
-- the letter stated to be to each of them now?
select
  run.framework,
  answered.headline,
  answered.need,
  member.person_id as "person_id?",
  member.role as "role?",
  member.resident as "resident?",
  coalesce(person.protected, true) as "is_hidden!",
  array(
    select tie.kind
    from relationship as tie
    where tie.from_person_id = :reader_id!
      and tie.to_person_id = member.person_id
      and tie.known_to = 'infinity'
      and coalesce(tie.valid_to > :today!::date, true)
  ) as "ties!"
from family_case
join decision using (decision_id)
join assessment_run as run using (assessment_run_id)
join decision_need as answered on answered.decision_id = decision.decision_id and answered.answer = 'yes'
left join finding_person as found on found.finding_id = answered.finding_id and found.finding = 'met'
left join family_member as member
  on member.family_id = family_case.family_id and member.person_id = found.person_id and member.known_to = 'infinity'
left join person on person.person_id = member.person_id
where family_case.case_id = :case_id!
order by answered.headline, answered.need, member.person_id;
