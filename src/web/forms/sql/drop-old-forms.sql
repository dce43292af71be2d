/* @name dropOldForms */
-- Which of the actor's forms were kept longer than they may be? They go, and their keys with them.
delete from kept_form
where actor_id = acting_actor()
  and kept_at < :keptBefore!
returning key_number;
