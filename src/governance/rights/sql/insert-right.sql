/* @name insertRight */
-- What does a person ask for, from when on, in their own words?
insert into personal_right (right_id, person_id, kind, begins_on, recorded_by, recorded_at, sealed, key_number)
values (:rightId!, :personId!, :kind!, :beginsOn!, acting_actor(), :at!, :sealed!, :keyNumber!);
