/* @name toldByLetter */
-- When were these people first told, by a letter that was checked and sent or said to them instead?
select
  letter.person_id,
  to_char(min(letter_check.checked_at at time zone 'Europe/London'), 'YYYY-MM-DD') as "told_on!"
from contact_letter as letter
join contact_letter_check as letter_check using (letter_id)
where letter.person_id = any (:person_ids!::uuid[])
  and letter_check.way <> 'do-not-send'
group by letter.person_id
order by letter.person_id;
