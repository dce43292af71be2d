/* @name insertAssessment */
-- What does whoever is acting write as a new version of the assessment of a case?
insert into case_assessment (
  assessment_id, case_id, family_id, version, recorded_by, recorded_at, recorded_on, sealed, key_number
)
values (
  :assessment_id!, :case_id!, :family_id!, :version!, acting_actor(), :recorded_at!, :recorded_on!, :sealed!, :key_number!
);
