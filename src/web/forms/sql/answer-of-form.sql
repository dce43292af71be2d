/* @name answerOfForm */
-- Was this very form sent before, and where did it lead?
select sent.answer
from sent_form as sent
where sent.form_id = :formId!
  and sent.actor_id = acting_actor();
