/* @name insertLetterCheck */
-- Who checked this letter, and how does it reach whoever it is for, if at all?
insert into contact_letter_check (letter_id, family_id, checked_by, checked_at, way, sealed, key_number)
values (:letter_id!, :family_id!, acting_actor(), :checked_at!, :way!, :sealed!, :key_number!);
