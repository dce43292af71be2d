/* @name insertRightEnd */
-- From when on does a right no longer stand, and why?
insert into personal_right_end (right_id, ends_on, ended_by, ended_at, sealed_reason, key_number)
values (:rightId!, :endsOn!, acting_actor(), :at!, :sealed!, :keyNumber!);
