/* @name insertSentForm */
-- The form was sent and acted on: where did it lead?
insert into sent_form (form_id, actor_id, answer, sent_at)
values (:formId!, acting_actor(), :answer!, :sentAt!)
on conflict (form_id) do nothing;
