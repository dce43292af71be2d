/* @name insertLetter */
-- Whom is this letter for, who drafted it, and may it ever go by post?
insert into contact_letter
  (letter_id, case_id, family_id, person_id, drafted_by, drafted_at, post_allowed, sealed, key_number)
values
  (:letter_id!, :case_id!, :family_id!, :person_id!, acting_actor(), :drafted_at!, :post_allowed!, :sealed!, :key_number!);
