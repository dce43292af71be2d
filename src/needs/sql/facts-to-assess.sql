/* @name factsToAssess */
-- Which facts about these people, as known at a moment, can bear on a day?
--   kinds  what the edition's rules ask about
--   since  facts that were over before this day bear on no rule
select
  linked.person_id,
  fact.fact_id,
  fact.kind,
  fact.code,
  fact.role,
  fact.valid_from,
  fact.valid_to,
  fact.amount
from person_member as linked
join fact using (source_person_id)
where linked.person_id = any (:person_ids!::uuid[])
  and linked.known_from <= :known_at! and linked.known_to > :known_at!
  and fact.known_from <= :known_at! and fact.known_to > :known_at!
  and fact.kind = any (:kinds!::text[])
  and fact.valid_from <= :as_of!
  and (fact.valid_to is null or fact.valid_to > :since!);
