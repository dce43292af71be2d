/* @name insertNote */
-- Which note does whoever is acting begin, about which case?
insert into case_note (note_id, case_id, family_id, created_by, created_at)
values (:note_id!, :case_id!, :family_id!, acting_actor(), :created_at!);
