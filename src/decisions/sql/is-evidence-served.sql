/* @name isEvidenceServed */
-- Was this version of a family's evidence ever shown in full to whoever is acting?
select exists (
  select
  from evidence_served as served
  where served.actor_id = acting_actor()
    and served.family_id = :family_id!
    and served.evidence_version = :evidence_version!
) as "is_served!";
