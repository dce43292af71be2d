/* @name insertEvidenceServed */
-- Which version of a family's evidence was shown in full to whoever is acting, and when?
insert into evidence_served (actor_id, family_id, evidence_version, served_at)
values (acting_actor(), :family_id!, :evidence_version!, :served_at!);
