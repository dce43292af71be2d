/* @name insertPlan */
-- What does whoever is acting write as a new version of the plan of a case?
insert into case_plan (
  plan_id, case_id, family_id, version, recorded_by, recorded_at, recorded_on, starts_on, ends_on, sealed, key_number
)
values (
  :plan_id!, :case_id!, :family_id!, :version!, acting_actor(), :recorded_at!, :recorded_on!, :starts_on!, :ends_on!,
  :sealed!, :key_number!
);
