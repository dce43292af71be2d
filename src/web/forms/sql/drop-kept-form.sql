/* @name dropKeptForm */
-- The form was sent, or is given up: which key goes with it?
delete from kept_form
where actor_id = acting_actor()
  and path = :path!
returning key_number;
