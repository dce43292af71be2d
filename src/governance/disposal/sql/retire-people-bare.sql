/* @name retirePeopleBare */
-- Of someone disposed of only the id and the day it was retired remain.
update person
set retired_at = coalesce(person.retired_at, :at!), merged_into = null, sex = null, protected = false, identity_sealed = false
where person.person_id = any (:personIds!::uuid[]);
