/* @name changesSinceResults */
-- Has a fact behind these results been withdrawn since, or has another come to be known of someone the case is about?
with recursive same as (
  select member.person_id
  from case_member as member
  where member.case_id = :case_id!
  union
  select person.merged_into
  from same
  join person using (person_id)
  where person.merged_into is not null
)
select
  exists (
    select
    from outcome_result_fact as behind
    left join fact using (fact_id)
    where behind.outcome_result_id = any (:outcome_result_ids!::bigint[])
      and (fact.fact_id is null or fact.known_to <> 'infinity')
  ) as "is_withdrawn!",
  exists (
    select
    from same
    join person_member as member on member.person_id = same.person_id and member.known_to = 'infinity'
    join fact using (source_person_id)
    where fact.kind = any (:kinds!::text[])
      and fact.known_from > :known_at! and fact.known_to = 'infinity'
  ) as "has_more!";
