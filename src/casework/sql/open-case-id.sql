/* @name openCaseId */
-- Which case of this family is open?
select family_case.case_id
from family_case
where family_case.family_id = :family_id!
  and not exists (select from case_closure as closure where closure.case_id = family_case.case_id);
