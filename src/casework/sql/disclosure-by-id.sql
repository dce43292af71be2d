/* @name disclosureById */
-- Who recorded this disclosure, and about which family?
select disclosure.shared_by, disclosure.family_id
from disclosure
where disclosure.disclosure_id = :disclosure_id!;
