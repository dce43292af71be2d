/* @name latestLetter */
-- Which letter of this case was drafted last, and what did whoever checked it decide?
select
  letter.letter_id,
  letter.person_id,
  letter.drafted_by,
  letter.drafted_at,
  letter.post_allowed,
  letter.sealed,
  letter.key_number,
  checked.checked_by as "checked_by?",
  checked.checked_at as "checked_at?",
  checked.way as "way?",
  checked.sealed as "check_sealed?",
  checked.key_number as "check_key_number?"
from contact_letter as letter
left join contact_letter_check as checked using (letter_id)
where letter.case_id = :case_id!
order by letter.drafted_at desc, letter.letter_id desc
limit 1;
