/* @name letterToCheck */
-- Whose letter is this, of which case, is it the last one drafted, and has anyone checked it?
select
  letter.family_id,
  letter.case_id,
  letter.person_id,
  letter.post_allowed,
  not exists (
    select
    from contact_letter as newer
    where newer.case_id = letter.case_id
      and (newer.drafted_at, newer.letter_id) > (letter.drafted_at, letter.letter_id)
  ) as "is_latest!",
  checked.checked_by as "checked_by?",
  checked.way as "way?"
from contact_letter as letter
left join contact_letter_check as checked using (letter_id)
where letter.letter_id = :letter_id!;
